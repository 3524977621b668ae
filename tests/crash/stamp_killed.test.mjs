// `rtp stamp` killed with SIGKILL at every system call that writes, then run again: the board is that of an undisturbed run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

const program = process.env.RTP_BINARY;
const writes = ["write", "pwrite64", "fsync", "fdatasync", "rename", "renameat2", "openat", "mkdir", "ftruncate", "unlink", "fchmod"];

function stamp(home, killAt) {
  const command = [program, "stamp", "road-to-progress", "local:road", "--theme", "Samen"];
  const traced = killAt
    ? ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${killAt.call}`, "-e", `inject=${killAt.call}:signal=KILL:when=${killAt.nth}`, ...command]
    : command;
  const environment = { ...process.env, RTP_HOME: home, RTP_TODAY: "2026-04-24", RTP_LANGUAGE: "nl" };
  return spawnSync(traced[0], traced.slice(1), { env: environment, encoding: "utf8" });
}

function withFreshHome(use) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "rtp-crash-"));
  try {
    return use(path.join(home, "data"));
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** The board without the moment at which each element was made. */
function board(home) {
  const scene = JSON.parse(fs.readFileSync(path.join(home, "boards/road.excalidraw"), "utf8"));
  for (const element of scene.elements) delete element.updated;
  return scene;
}

const leftovers = (home) => fs.readdirSync(path.join(home, "boards")).filter((name) => !/^road\.excalidraw(\.lock)?$/.test(name));

const undisturbed = withFreshHome((home) => {
  const run = stamp(home);
  assert.equal(run.status, 0, run.stderr);
  return board(home);
});

for (const call of writes) {
  test(`killed at each ${call}`, () => {
    let killed = 0;
    for (let nth = 1; ; ++nth) {
      const wasKilled = withFreshHome((home) => {
        const first = stamp(home, { call, nth });
        assert.ok(first.signal === "SIGKILL" || first.status === 0 || first.status === 137, `strace itself failed: ${first.stderr}`);
        const again = stamp(home);
        assert.equal(again.status, 0, again.stderr);
        assert.deepEqual(board(home), undisturbed);
        assert.deepEqual(leftovers(home).filter((name) => !name.startsWith(".")), []);
        return first.status !== 0;
      });
      if (!wasKilled) break;
      ++killed;
    }
    if (call === "rename") assert.ok(killed >= 1, "the board was never renamed into place");
  });
}
