// Bundles the board page with the real Excalidraw into the folder given: everything local, nothing from outside.
import { build } from "esbuild";
import fs from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
const out = path.resolve(process.argv[2]);

// Excalidraw names a server on the internet as second source of its fonts; ours is the only one.
function withLocalFonts(text) {
  const start = text.indexOf("`https://esm.sh/");
  const end = text.indexOf("/dist/prod/`", start) + "/dist/prod/`".length;
  const local = `${text.slice(0, start)}location.origin+"/"${text.slice(end)}`;
  if (end <= start || local.includes("https://esm.sh/")) throw new Error("Excalidraw changed: look at its font addresses again");
  return local;
}

const everythingLocal = {
  name: "everything-local",
  setup(bundle) {
    bundle.onLoad({ filter: /excalidraw[\\/]dist[\\/]prod[\\/].*\.js$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, "utf8");
      return text.includes("https://esm.sh/") ? { contents: withLocalFonts(text), loader: "js" } : null;
    });
    // Diagrams from text weigh 1.5 MB and nobody draws them on a board.
    bundle.onResolve({ filter: /^@excalidraw\/mermaid-to-excalidraw$/ }, () => ({ path: path.join(here, "left-out/index.js") }));
  },
};

fs.rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: { board: path.join(here, "page/board.jsx") },
  outdir: out,
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  target: "chrome110",
  jsx: "automatic",
  conditions: ["production"],
  define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"' },
  loader: { ".woff2": "file" },
  plugins: [everythingLocal],
  logLevel: "warning",
});
for (const file of ["index.html", "asset-path.js"]) fs.copyFileSync(path.join(here, "page", file), path.join(out, file));
fs.cpSync(path.join(here, "node_modules/@excalidraw/excalidraw/dist/prod/fonts"), path.join(out, "fonts"), {
  recursive: true,
  filter: (file) => !file.includes("Xiaolai"),
});
