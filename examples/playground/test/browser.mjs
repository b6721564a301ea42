// The playground in a browser: browser.mjs PAGE TEXT.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [page_file, text_file] = process.argv.slice(2);
const url = pathToFileURL(resolve(page_file)).href;
const text = readFileSync(text_file, "utf8");
const profile = mkdtempSync(join(tmpdir(), "gongwen-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium", headless: true, viewport: { width: 1440, height: 900 },
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage();
const faults = [], requests = [];
page.on("console", message => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
page.on("pageerror", error => faults.push(error.message));
page.on("request", request => requests.push(request.url()));
await page.goto(url);

const lines = () => page.$$eval(".line", lines => lines.map(line => line.textContent).join("\n") + "\n");
const settled = count => page.waitForFunction(count => document.querySelectorAll(".text .q[id]").length === count, count);

// Typed, read as it is typed, and read again.
await page.fill("#source", "一、做法\n全年巡河12次。\n");
await settled(1);
assert.equal(await lines(), "一、做法\n全年巡河12次。\n");
await page.hover("#q0");
assert.ok((await page.textContent("#tip")).includes("巡河"));
await page.fill("#filter", "巡河");
await page.locator(".k-t input, .k-q input").last().isVisible();
await page.focus("#source");
await page.keyboard.press("Control+End");
await page.keyboard.type("清淤9段。");
await settled(2);
assert.equal(await page.inputValue("#filter"), "巡河", "the filter stays");
assert.equal(await page.locator("tbody tr:visible").count(), 1);

// The example, whole, as the command line reads it.
await page.click("#sample");
await page.waitForFunction(() => document.querySelector("h1")?.textContent.startsWith("砚湖区"));
assert.equal(await lines(), text.trim() + "\n");
assert.match(await page.textContent("#state"), /字.*毫秒/);

// A file in GB 18030.
const gb = Buffer.from("d2bba1a2d7f6b7a80ac8abc4eaccf3bdd93132b4cea1a30a", "hex");
await page.setInputFiles("#file", { name: "gb.txt", mimeType: "text/plain", buffer: gb });
await page.waitForFunction(() => document.querySelectorAll(".line").length === 2);
assert.ok((await lines()).startsWith("一、做法"));

// Anything at all: markup, halves of surrogate pairs, much.
await page.evaluate(() => { document.querySelector("#source").value = "<img src=x onerror=alert(1)>\uD800一、</textarea>\n"; });
await page.dispatchEvent("#source", "input");
await page.waitForFunction(() => document.querySelector(".line")?.textContent.startsWith("<img"));
assert.equal(await page.locator("#report img").count(), 0);
const many = text.repeat(40);
await page.evaluate(many => { document.querySelector("#source").value = many; }, many);
const begun = Date.now();
await page.dispatchEvent("#source", "input");
await page.waitForFunction(count => document.querySelectorAll(".line").length > count, 1000);
console.log(`${many.length} characters in ${Date.now() - begun} ms`);

await page.click("#clear");
await page.waitForFunction(() => !document.querySelector(".line"));
assert.equal(await page.evaluate(() => document.activeElement.id), "source");
assert.deepEqual(faults, []);
assert.deepEqual(requests, [url]);
console.log("ok the playground");
await browser.close();
rmSync(profile, { recursive: true, force: true });
