// A stamped and written board in the real Excalidraw: everything is there, nothing is cut off, nothing overlaps.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { openBoard } from "./board_page.mjs";
import { bundle, home, pictures, rtp } from "./companion.mjs";

let scene;
let board;

before(async () => {
  rtp("stamp", "integration", "local:demo", "--theme", "Samen verder");
  execFileSync(process.env.RTP_SAMPLE_SESSION, ["local:demo", process.env.RTP_SAMPLE_NOTES], { env: { ...process.env, RTP_HOME: home, RTP_TODAY: "2026-04-24" } });
  scene = JSON.parse(fs.readFileSync(path.join(home, "boards/demo.excalidraw"), "utf8"));
  board = await openBoard(bundle, scene);
  await board.page.screenshot({ path: path.join(pictures, "stamped.png") });
});
after(() => board?.close());

const live = () => scene.elements.filter((element) => !element.isDeleted);

test("every element of the file is on the canvas, unchanged", async () => {
  const shown = new Map((await board.elements()).map((element) => [element.id, element]));
  assert.equal(shown.size, live().length);
  for (const element of live()) {
    assert.ok(shown.has(element.id), `missing: ${element.type} ${element.id}`);
    assert.equal(shown.get(element.id).version, element.version, `repaired on load: ${element.type} ${element.id}`);
  }
});

test("no text is cut off: Excalidraw itself would not need more room", async () => {
  const measured = new Map((await board.page.evaluate(() => window.board.measured())).map((element) => [element.id, element]));
  const boxes = new Map(live().map((element) => [element.id, element]));
  for (const text of live().filter((element) => element.type === "text")) {
    const again = measured.get(text.id);
    assert.ok(again.height <= text.height + 1, `more lines in the browser: ${text.originalText}`);
    const box = text.containerId && boxes.get(text.containerId);
    if (!box || box.type === "arrow") continue;
    assert.ok(again.width <= box.width - 9, `too wide: ${text.originalText}`);
    assert.ok(text.y >= box.y && text.y + text.height <= box.y + box.height + 1, `outside its note: ${text.originalText}`);
  }
});

test("stamped things lie apart, or one wholly in the other", () => {
  const stamped = live().filter((element) => element.customData?.rtp);
  const overlap = (a, b) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
  const holds = (a, b) => a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
  for (const kind of ["rectangle", "text"]) {
    const same = stamped.filter((element) => element.type === kind);
    same.forEach((a, i) => same.slice(i + 1).forEach((b) => assert.ok(!overlap(a, b) || holds(a, b) || holds(b, a), `${kind}: ${a.id} and ${b.id} overlap`)));
  }
});

test("nothing is asked from outside this machine and nothing fails in the page", () => {
  assert.deepEqual(board.outside, []);
  assert.deepEqual(board.faults, []);
});
