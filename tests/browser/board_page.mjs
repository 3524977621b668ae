// The board page in a real browser: serves the bundle and one scene on loopback, opens headless Chromium, draws by hand.
import { chromium } from "playwright-core";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

function serve(bundle, scene) {
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, "http://board").pathname;
    if (name === "/scene") return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(scene));
    const file = path.join(bundle, name === "/" ? "index.html" : path.normalize(name));
    if (!file.startsWith(bundle) || !fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(fs.readFileSync(file));
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

export const emptyScene = { type: "excalidraw", version: 2, source: "test", elements: [], appState: {}, files: {} };

/** Opens `scene` in Excalidraw; the result draws like a person and must be closed. */
export async function openBoard(bundle, scene) {
  const server = await serve(bundle, scene);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "rtp-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.RTP_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1600, height: 1000 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  const page = await context.newPage();
  const outside = [];
  const faults = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.hostname !== "127.0.0.1") outside.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.board !== undefined);
  await page.evaluate(() => document.fonts.ready);
  return new BoardPage(page, { outside, faults }, async () => {
    await context.close();
    server.close();
    fs.rmSync(profile, { recursive: true, force: true });
  });
}

class BoardPage {
  constructor(page, seen, close) {
    this.page = page;
    this.outside = seen.outside;
    this.faults = seen.faults;
    this.close = close;
  }

  elements() {
    return this.page.evaluate(() => window.board.api.getSceneElements().map((element) => ({ ...element })));
  }

  async count() {
    return (await this.elements()).length;
  }

  /** A click on an empty spot: keys work only once the canvas has the focus. */
  async focusCanvas() {
    await this.page.mouse.click(800, 950);
  }

  /** Draws with the tool of `key` from one corner to the other and waits until the new element is there. */
  async drag(key, from, to) {
    const before = await this.count();
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press(key);
    await this.page.mouse.move(...from);
    await this.page.mouse.down();
    await this.page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
    await this.page.mouse.move(...to, { steps: 4 });
    await this.page.mouse.up();
    await this.page.waitForFunction((count) => window.board.api.getSceneElements().length > count, before);
  }

  async type(text) {
    const editor = this.page.locator("textarea.excalidraw-wysiwyg");
    await editor.waitFor();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Escape");
    await editor.waitFor({ state: "detached" });
    await this.page.keyboard.press("Escape");
  }

  /** A shape with text in it, as people make a note: draw it, press Enter, type. Keys: r rectangle, o ellipse, d diamond. */
  async note(text, x, y, { key = "r", width = 200, height = 90 } = {}) {
    await this.drag(key, [x, y], [x + width, y + height]);
    await this.page.keyboard.press("Enter");
    await this.type(text);
  }

  async freeText(text, x, y) {
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("t");
    await this.page.mouse.click(x, y);
    await this.type(text);
  }

  async arrow(from, to) {
    await this.drag("a", from, to);
  }

  /** A frame with its name typed by a double click on the name. */
  async frame(name, x, y, width, height) {
    await this.drag("f", [x, y], [x + width, y + height]);
    await this.page.keyboard.press("Escape");
    const label = this.page.locator(".excalidraw-frame-name, [id*='frame-name'], .frame-name").last();
    if (await label.count()) {
      await label.dblclick();
    } else {
      await this.page.mouse.dblclick(x + 25, y - 12);
    }
    const input = this.page.locator("input:focus");
    await input.waitFor();
    await input.fill(name);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(
      (wanted) => window.board.api.getSceneElements().some((element) => element.name === wanted), name);
    await this.focusCanvas();
  }

  saved() {
    return this.page.evaluate(() => window.board.saved());
  }
}
