// The demo as a process, and a browser in front of it.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { chromium } from "playwright-core";

const COURANT = process.env.COURANT ?? new URL("../../target/release/courant", import.meta.url).pathname;
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const PATIENCE_MS = 30_000;

/// Starts `courant demo`, and waits until its story is told; `stop` ends it.
export async function startDemo() {
  const demo = spawn(COURANT, ["demo", "--port", "0"], { stdio: ["pipe", "pipe", "pipe"] });
  let out = "";
  const told = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the story was not told:\n${out}`)), PATIENCE_MS);
    const look = (piece) => {
      out += piece;
      if (out.includes("Your turn")) { clearTimeout(timer); resolve(); }
    };
    demo.stdout.on("data", look);
    demo.stderr.on("data", look);
    demo.on("error", reject);
    demo.on("exit", (code) => reject(new Error(`the demo has ended with ${code}:\n${out}`)));
  });
  await told;
  const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(out);
  const stop = () => new Promise((resolve) => { demo.removeAllListeners("exit"); demo.on("exit", resolve); demo.stdin.end(); });
  return { url, stop };
}

/// Somebody else's server, reached under any address of `evil.example`: it counts who comes.
export async function startElsewhere() {
  const elsewhere = { visits: 0 };
  const server = createServer((socket) => { elsewhere.visits += 1; socket.destroy(); });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  elsewhere.rule = `MAP evil.example 127.0.0.1:${server.address().port}`;
  elsewhere.stop = () => new Promise((resolve) => server.close(resolve));
  return elsewhere;
}

/// Starts the browser without anything that would talk to its maker.
export function startBrowser(elsewhere) {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    `--host-resolver-rules=${elsewhere.rule}`];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/// Opens the page, and keeps what must not happen on it: errors, dialogs, requests to other hosts.
export async function open(browser, url, options) {
  const page = await browser.newPage(options);
  const faults = [];
  const host = new URL(url).host;
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith("data:") && new URL(address).host !== host) faults.push(`request: ${address}`);
  });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  // The first thing that comes over the event stream.
  await page.locator("#telegram .message").first().waitFor({ state: "attached" });
  return { page, faults };
}
