// Boards drawn in Excalidraw's own editor by mouse and keyboard, then read by the companion.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { emptyScene, openBoard } from "./board_page.mjs";
import { bundle, harvestDrawing, pictures } from "./companion.mjs";

async function drawn(name, draw) {
  const board = await openBoard(bundle, emptyScene);
  try {
    await board.focusCanvas();
    await draw(board);
    await board.page.screenshot({ path: path.join(pictures, `${name}.png`) });
    assert.deepEqual(board.faults, []);
    return harvestDrawing(name, await board.saved());
  } finally {
    await board.close();
  }
}

const texts = (entries) => entries.map((entry) => entry.text);
const owners = (task) => task.owners.map((owner) => owner.name);

test("titles with notes under them become steps with tasks", async () => {
  const plan = await drawn("columns", async (board) => {
    await board.freeText("Stap 1", 320, 120);
    await board.note("Zaal reserveren (Wendela, week 20)", 300, 180);
    await board.note("Uitnodiging maken", 305, 300);
    await board.freeText("Stap 2", 720, 120);
    await board.note("Terugkoppelen aan het college (allen, juni 2026)", 700, 185);
    await board.note("vraag: wie betaalt de zaal?", 705, 300);
  });
  assert.deepEqual(plan.steps.map((step) => step.number), [1, 2]);
  assert.deepEqual(texts(plan.steps[0].tasks), ["Zaal reserveren", "Uitnodiging maken"]);
  assert.deepEqual(owners(plan.steps[0].tasks[0]), ["Wendela"]);
  assert.equal(plan.steps[0].tasks[0].deadline.start, "2026-05-11");
  assert.deepEqual(plan.steps[0].tasks[1].gaps, ["owner", "deadline"]);
  assert.equal(plan.steps[1].tasks[0].everyone, true);
  assert.match(JSON.stringify(plan.steps[1]), /wie betaalt de zaal/);
  assert.deepEqual(plan.unread, []);
});

test("frames with names become goal and steps, whatever shape the notes have", async () => {
  const plan = await drawn("frames", async (board) => {
    await board.frame("Stap 1: Ophalen", 280, 160, 300, 420);
    await board.note("Ervaringen ophalen (Ruth en Bas, 8 mei)", 310, 200);
    await board.note("Verslag maken (Odile)", 310, 340, { key: "o", width: 220, height: 120 });
    await board.frame("Stap 2: Delen", 640, 160, 300, 420);
    await board.note("Delen met de raad (griffier)", 660, 200, { key: "d", width: 260, height: 180 });
    await board.frame("Doel", 1000, 160, 300, 420);
    await board.note("Elke gemeente leert van de andere", 1040, 220);
  });
  assert.deepEqual(texts(plan.goals), ["Elke gemeente leert van de andere"]);
  assert.deepEqual(plan.steps.map((step) => step.text), ["Ophalen", "Delen"]);
  assert.deepEqual(texts(plan.steps[0].tasks), ["Ervaringen ophalen", "Verslag maken"]);
  assert.deepEqual(owners(plan.steps[0].tasks[0]), ["Ruth", "Bas"]);
  assert.deepEqual(plan.steps[1].tasks[0].role_owners, ["griffier"]);
});

test("a chain of arrows gives the order of the steps; a copy is a second task and a deleted note is gone", async () => {
  const plan = await drawn("arrows", async (board) => {
    await board.note("Stap 1 Luisteren", 300, 150);
    await board.note("Stap 2 Kiezen", 700, 150);
    await board.note("Stap 3 Doen", 1100, 150);
    await board.arrow([505, 195], [695, 195]);
    await board.arrow([905, 195], [1095, 195]);
    await board.note("Gesprekken voeren (Fatima)", 300, 300);
    await board.note("Keuze maken (Teun, eind mei)", 700, 300);
    await board.note("Weg ermee", 1100, 300);
    await board.page.keyboard.press("Delete");
    await board.page.mouse.click(1110, 305);
    await board.page.keyboard.press("Delete");
    await board.note("Aan de slag (Gerda)", 1100, 460);
    await board.page.mouse.click(1103, 500);
    await board.page.keyboard.press("Control+d");
  });
  assert.deepEqual(plan.steps.map((step) => step.text), ["Luisteren", "Kiezen", "Doen"]);
  assert.deepEqual(texts(plan.steps[0].tasks), ["Gesprekken voeren"]);
  assert.equal(plan.steps[1].tasks[0].deadline.end, "2026-05-31");
  assert.deepEqual(texts(plan.steps[2].tasks), ["Aan de slag", "Aan de slag"]);
  assert.doesNotMatch(JSON.stringify(plan), /Weg ermee/);
});
