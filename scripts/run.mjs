import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pinnedNode, root } from './pinned-node.mjs';

const windows = process.platform === 'win32';

/** Runs to the end: what it prints passes through, or with `quiet` comes back as `output`. */
export function run(file, args, { quiet = false, ...options } = {}) {
  const child = spawn(file, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...options });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return ended(child).then((code) => ({ code, output }));
}

/** A package's own program, by the path of its file, so that no shell comes between. */
export function runTool(path, args, options) {
  return run(pinnedNode(), [`node_modules/${path}`, ...args], options);
}

/**
 * Runs a program of ours in this one's place, and answers with its exit code. It gets a process group of its own,
 * because Ctrl-C reaches the whole group and npm sends the signal once more: like this it is told to stop exactly once.
 */
export function runInPlace(args, env) {
  const child = spawn(pinnedNode(), args, { stdio: 'inherit', detached: !windows, env: { ...process.env, ...env } });
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (told || windows) return;
      told = true;
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
  return ended(child);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
