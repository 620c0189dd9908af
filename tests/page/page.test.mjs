// The demo's page, used as a reader would use it, at a desktop's and at a phone's width.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { open, startBrowser, startDemo, startElsewhere } from "./demo.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [{ width: 1280, height: 860 }, { width: 390, height: 844 }];
const SIDES = ["telegram", "discord"];

let browser, elsewhere;
before(async () => {
  elsewhere = await startElsewhere();
  browser = await startBrowser(elsewhere);
});
after(async () => {
  await browser?.close();
  await elsewhere?.stop();
});

/// Uses the page of a demo of its own, and clears both away.
async function onPage(viewport, use) {
  const demo = await startDemo();
  const { page, faults } = await open(browser, demo.url, { viewport });
  try {
    await use(page, faults);
  } finally {
    await page.close();
    await demo.stop();
  }
}

/// A feed of many issues: the newest goes out, the others are in the archive.
function feed(entries) {
  const entry = (n) => `<entry><id>urn:tide:${n}</id><title>Tide table ${n}</title><updated>2026-10-${String(n).padStart(2, "0")}T08:00:00Z</updated>
    <content type="html">&lt;h2&gt;High water&lt;/h2&gt;&lt;p&gt;It comes at dawn, on day ${n} of the month, and it does not wait for anybody.&lt;/p&gt;&lt;h2&gt;Low water&lt;/h2&gt;&lt;p&gt;It comes at noon.&lt;/p&gt;</content></entry>`;
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:tide</id><title>Tide Tables</title><updated>2026-10-30T08:00:00Z</updated>
    ${Array.from({ length: entries }, (_, n) => entry(n + 1)).join("\n")}</feed>`;
}

const HOSTILE = `<html><head><title>Bad tidings</title><meta http-equiv="refresh" content="0;url=http://evil.example/meta">
<link rel="preconnect" href="http://evil.example"><link rel="stylesheet" href="http://evil.example/a.css"><base href="http://evil.example/">
<style>@import url(http://evil.example/b.css); body{background:url(http://evil.example/c.png)} @font-face{font-family:x;src:url(http://evil.example/d.woff)} p{font-family:x}</style>
<script>parent.pwned=1;alert(1)</script></head><body onload="alert(2)">
<h1>Bad tidings from the pier</h1><p onclick="alert(3)" style="background:url(http://evil.example/e.png)">A story with a <a href="javascript:alert(4)">crooked link</a> and an honest end.</p>
<img src="http://evil.example/f.png" onerror="alert(5)" alt="&lt;img src=x onerror=alert(6)&gt;" width="600" height="300"><svg onload="alert(7)"><script>alert(8)</script><image href="http://evil.example/g.png"/></svg>
<iframe src="http://evil.example/h"></iframe><object data="http://evil.example/i"></object><embed src="http://evil.example/j"><video src="http://evil.example/k" autoplay></video>
<form action="http://evil.example/l"><input autofocus onfocus="alert(9)"></form><p>&lt;script&gt;alert(10)&lt;/script&gt; stays a word.</p></body></html>`;

async function drop(page, name, text) {
  const transfer = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    return transfer;
  }, [name, text]);
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
}

const isNarrow = (size) => size.width < 960;
async function look(page, size, pane) {
  if (isNarrow(size)) await page.click(`button[data-tab=${pane}]`);
}
async function say(page, side, text) {
  await page.fill(`#${side}-line`, text);
  await page.press(`#${side}-line`, "Enter");
}
const last = (page, side, words) => page.locator(`#${side} .message.bot`, { hasText: words }).last();

async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(" | ")}`);
}

for (const size of WIDTHS) {
  test(`a reader's way at ${size.width} pixels`, () => onPage(size, async (page, faults) => {
    for (const side of SIDES) {
      await look(page, size, side);
      // Commands are offered while one types.
      await page.fill(`#${side}-line`, "/sub");
      await page.locator(`#${side}-offers li`, { hasText: "/subscribe" }).first().waitFor();
      await say(page, side, "/subscribe field-notes");
      await last(page, side, "You now get Field Notes").waitFor();
    }
    await drop(page, "tides.xml", feed(14));
    for (const side of SIDES) {
      await look(page, size, side);
      const briefing = last(page, side, "Tide table 14");
      await briefing.waitFor();
      await briefing.getByRole("button", { name: "Whole issue" }).click();
      const whole = last(page, side, "It comes at noon");
      await whole.waitFor();
      await say(page, side, "/issues your-inbox");
      const archive = last(page, side, "Tide table 10");
      await archive.waitFor();
      const labels = await archive.getByRole("button").allInnerTexts();
      const older = labels.find((label) => /older|→|next/i.test(label));
      assert.ok(older, `a page to turn: ${labels}`);
      await archive.getByRole("button", { name: older }).click();
      await last(page, side, "Tide table 1").getByText("Tide table 1", { exact: false }).first().waitFor();
      await say(page, side, "/unsubscribe field-notes");
      await last(page, side, "Field Notes").filter({ hasText: /no longer|stopped|not get/i }).waitFor();
    }
    await look(page, size, "understood");
    await page.locator("#understood .meaning h3", { hasText: "Tide table" }).waitFor();
    // A section is closed and opened.
    const section = page.locator("#understood .meaning details", { hasText: "Low water" });
    const inside = section.getByText("It comes at noon");
    await section.locator("summary").click();
    await inside.waitFor({ state: "hidden" });
    await section.locator("summary").click();
    await inside.waitFor();
    await page.frameLocator("iframe.original").getByText("It comes at noon").waitFor();
    for (const pane of [...SIDES, "understood"]) {
      await look(page, size, pane);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${pane} is ${sideways} px too wide`);
      assert.deepEqual(await accessible(page), [], `${pane}, light`);
      await page.click("#theme");
      assert.deepEqual(await accessible(page), [], `${pane}, dark`);
      await page.click("#theme");
    }
    assert.deepEqual(faults, []);
  }));
}

for (const size of WIDTHS) {
  test(`from the welcome to a weekday's half past seven in three clicks, at ${size.width} pixels`, () => onPage(size, async (page, faults) => {
    for (const side of SIDES) {
      await look(page, size, side);
      await say(page, side, "/start");
      const welcome = last(page, side, "Welcome to Courant");
      await welcome.getByRole("button", { name: "Field Notes" }).click();
      await last(page, side, "You now get Field Notes").getByRole("button", { name: "When…" }).click();
      await last(page, side, "Field Notes: as they come").getByRole("button", { name: "Weekdays" }).click();
      const set = last(page, side, "Field Notes: weekdays at 07:30");
      await set.getByRole("button", { name: "✓ Weekdays" }).waitFor();
      // Whose clocks count is asked where the language does not tell.
      await set.getByRole("button", { name: "Time zone…" }).click();
      // Discord lists hours and cities in menus, Telegram as buttons.
      for (const question of ["What time is it where you are?", "Where is that?"]) {
        const asked = last(page, side, question);
        if (side === "discord") await asked.locator("select").selectOption({ index: 1 });
        else await asked.getByRole("button").first().click();
      }
      await last(page, side, /Field Notes: weekdays at 07:30 \S.* time, next/).waitFor();
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/schedule-${side}-${size.width}.png` });
    }
    assert.deepEqual(faults, []);
  }));
}

for (const size of WIDTHS) {
  test(`a time that no button has is typed into a field, and everything kept is a file, at ${size.width} pixels`, () => onPage(size, async (page, faults) => {
    for (const side of SIDES) {
      await look(page, size, side);
      await say(page, side, "/subscribe field-notes");
      await last(page, side, "You now get Field Notes").getByRole("button", { name: "When…" }).click();
      await last(page, side, "Field Notes: as they come").getByRole("button", { name: "✎ Type it…" }).click();
      if (side === "discord") {
        await page.locator("#form input").fill("tuesdays 6:40");
        assert.deepEqual(await accessible(page), [], "the form");
        if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/form-${size.width}.png` });
        await page.locator("#form").getByRole("button", { name: "Send" }).click();
      } else {
        await last(page, side, "Answer this message with it.").waitFor();
        await say(page, side, "tuesdays 6:40");
      }
      await last(page, side, /Field Notes: Tuesdays at 06:40/i).waitFor();
      await say(page, side, "/export");
      await last(page, side, "courant.json").waitFor();
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/typed-${side}-${size.width}.png` });
    }
    assert.deepEqual(faults, []);
  }));
}

test("everybody's seat: a group, an administrator, a channel", () => onPage(WIDTHS[0], async (page, faults) => {
  await page.selectOption("#telegram select", "t-member");
  await say(page, "telegram", "/subscribe morning-tide");
  await last(page, "telegram", /administrator/i).waitFor();
  await page.selectOption("#telegram select", "t-admin");
  await say(page, "telegram", "/subscribe morning-tide");
  await last(page, "telegram", /Morning Tide/).filter({ hasText: /jetzt|now/i }).waitFor();
  await page.selectOption("#telegram select", "t-channel");
  await last(page, "telegram", "small tools, sharp edges").waitFor();
  await page.selectOption("#discord select", "d-admin");
  await page.fill("#discord-line", "/subscribe newsletter:fie");
  await page.locator("#discord-offers li", { hasText: "Field Notes" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.match(await page.inputValue("#discord-line"), /^\/subscribe newsletter:field-notes/);
  await say(page, "discord", "/subscribe newsletter:field-notes to:channel");
  await last(page, "discord", "now gets Field Notes").waitFor();
  await page.selectOption("#discord select", "d-channel");
  await last(page, "discord", "small tools, sharp edges").waitFor();
  assert.deepEqual(faults, []);
}));

test("a hostile newsletter runs and loads nothing", () => onPage(WIDTHS[0], async (page, faults) => {
  await drop(page, "bad.html", HOSTILE);
  for (const side of SIDES) {
    const briefing = last(page, side, "Bad tidings");
    await briefing.waitFor();
    await briefing.getByRole("button", { name: "Whole issue" }).click();
    await last(page, side, "stays a word").waitFor();
  }
  await page.locator("#understood .meaning h3", { hasText: "Bad tidings" }).waitFor();
  const frame = page.frameLocator("iframe.original");
  await frame.getByText("an honest end").waitFor();
  await frame.getByText("crooked link").click();
  // Whatever would run or load has had its time once the server has answered again.
  await say(page, "telegram", "/settings");
  await last(page, "telegram", "Briefings: in brief").waitFor();
  assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
  const live = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((node) => [...node.attributes].filter((a) => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value)).map((a) => `${node.tagName} ${a.name}`)));
  assert.deepEqual(live, []);
  assert.equal(await page.locator(".log script, .meaning script, .log iframe, .log img[src^=http]").count(), 0);
  // What the policy stops, Chromium names; it never leaves, and nothing else may be named.
  assert.deepEqual(faults.filter((fault) => !/Content Security Policy|sandboxed|^request: http:\/\/evil\.example/i.test(fault)), []);
  assert.equal(elsewhere.visits, 0, "nobody came to the other host");
  const free = await browser.newPage();
  await free.goto("http://evil.example/").catch(() => {});
  await free.close();
  assert.ok(elsewhere.visits > 0, "the other host would have noticed");
}));

test("a file that is no newsletter is refused in words", () => onPage(WIDTHS[0], async (page, faults) => {
  await drop(page, "picture.png", "\u0089PNG\u0000\u0001\u0002\u0003\u0000\u0000");
  await page.locator("#notices", { hasText: "binary file" }).waitFor();
  assert.deepEqual(faults.filter((fault) => !fault.includes("422")), []);
}));
