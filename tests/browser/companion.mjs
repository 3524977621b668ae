// The real binary in a private data folder.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export const program = process.env.RTP_BINARY;
export const bundle = process.env.RTP_BOARD_PAGE;
export const pictures = process.env.RTP_PICTURES;

export const home = fs.mkdtempSync(path.join(os.tmpdir(), "rtp-home-"));
process.on("exit", () => fs.rmSync(home, { recursive: true, force: true }));

export function rtp(...words) {
  const environment = { ...process.env, RTP_HOME: home, RTP_TODAY: "2026-04-24", RTP_LANGUAGE: "nl" };
  return execFileSync(program, words, { env: environment, encoding: "utf8" });
}

export const harvest = (board) => JSON.parse(rtp("harvest", board, "--format", "json"));

/** Harvests what a person drew: the file as Excalidraw saved it. */
export function harvestDrawing(name, saved) {
  const file = path.join(home, `${name}.excalidraw`);
  fs.writeFileSync(file, saved);
  return harvest(file);
}
