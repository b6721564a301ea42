// The page in a browser: browser.mjs DIR [PICTURE], DIR with pages and their texts.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [directory, picture] = process.argv.slice(2);
const profiles = [];
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** A page in a browser of its own; what goes wrong in it is collected. */
async function open(name, options = {}) {
  profiles.push(mkdtempSync(join(tmpdir(), "gongwen-")));
  const browser = await chromium.launchPersistentContext(profiles.at(-1), {
    executablePath: "/usr/bin/chromium", headless: true, args: flags, viewport: { width: 1440, height: 900 }, ...options,
  });
  const page = await browser.newPage();
  const faults = [], requests = [];
  page.on("console", message => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", error => faults.push(error.message));
  page.on("dialog", dialog => { faults.push(dialog.message()); dialog.dismiss(); });
  page.on("request", request => requests.push(request.url()));
  const url = pathToFileURL(resolve(directory, `${name}.html`)).href;
  await page.goto(url);
  return { page, close: async () => {
    assert.deepEqual(faults, [], `${name}: nothing goes wrong`);
    assert.deepEqual(requests.filter(request => request !== url && !request.startsWith("data:")), [], `${name}: no request`);
    await browser.close();
  } };
}

const text = name => readFileSync(resolve(directory, `${name}.txt`), "utf8");
const rows = page => page.locator("tbody tr:visible");
const column = (page, nth) => page.$$eval("tbody tr", (rows, nth) => rows.map(row => row.cells[nth].textContent), nth);
const inView = (page, query) => page.$eval(query, element => {
  const place = element.getBoundingClientRect();
  return place.top >= 0 && place.bottom <= innerHeight;
});

const tests = {
  async "every text stands as it was, and loads in peace"() {
    for (const file of readdirSync(directory).filter(file => file.endsWith(".html"))) {
      const name = file.slice(0, -5);
      const { page, close } = await open(name);
      const shown = await page.$$eval(".line", lines => lines.map(line => line.textContent));
      const lines = text(name).split(/\r\n|[\n\r\u2028\u2029]/);
      if (lines.at(-1) === "") lines.pop();
      // A control character that HTML has no place for is shown as the sign of one.
      assert.deepEqual(shown, lines.map(line => line.replaceAll("\0", "\uFFFD")), name);
      const ids = await page.$$eval("[id]", all => all.map(element => element.id));
      assert.equal(new Set(ids).size, ids.length, `${name}: each id once`);
      const links = await page.$$eval("a[href^='#']", all => all.map(link => link.getAttribute("href").slice(1)));
      for (const link of links) assert.ok(ids.includes(link), `${name}: ${link}`);
      await close();
    }
  },

  async "words of a report are never markup"() {
    const { page, close } = await open("hostile");
    assert.notEqual(await page.title(), "owned");
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("main img, main svg, main b").count(), 0);
    await page.locator(".q").first().hover();
    assert.ok((await page.locator("#tip").textContent()).includes("12"));
    await close();
  },

  async "hovering a mark shows what it says"() {
    const { page, close } = await open("yanhu-2032");
    const tip = page.locator("#tip");
    await page.locator(".q", { hasText: "近六成" }).hover();
    const facts = await tip.locator("dd").allTextContents();
    for (const fact of ["采纳", "6 成 · 近"]) assert.ok(facts.includes(fact), `${fact} in ${facts}`);
    assert.equal(await page.locator(".counted").first().textContent(), "采纳");
    await page.locator(".t", { hasText: "2033年9月" }).hover();
    assert.deepEqual(await tip.locator("dd").allTextContents(), ["2033-09"]);
    await page.locator(".text .d.warning").first().hover();
    assert.ok((await tip.textContent()).includes("stands more than once"));
    await page.locator("h1").hover();
    assert.ok(await tip.isHidden());
    await close();
  },

  async "the table is filtered by words of any column"() {
    const { page, close } = await open("yanhu-2032");
    const all = await rows(page).count();
    assert.equal(all, await page.locator(".q[id]").count());
    await page.fill("#filter", "12345");
    assert.equal(await rows(page).count(), 1);
    assert.equal(await page.textContent("#count"), `1 / ${all}`);
    await page.fill("#filter", "热线办理 %");
    assert.ok(await rows(page).count() >= 1);
    await page.fill("#filter", "没有这样的词");
    assert.equal(await rows(page).count(), 0);
    await page.press("#filter", "Escape");
    assert.equal(await rows(page).count(), all);
    await close();
  },

  async "the table is sorted by a click on a column, both ways"() {
    const { page, close } = await open("yanhu-2032");
    const head = page.locator("th", { hasText: "数值" });
    await head.locator("button").click();
    assert.equal(await head.getAttribute("aria-sort"), "ascending");
    const numbers = (await column(page, 2)).map(Number).filter(number => !Number.isNaN(number));
    assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
    await head.locator("button").click();
    assert.equal(await head.getAttribute("aria-sort"), "descending");
    assert.equal(Number((await column(page, 2))[0]), numbers.at(-1));
    await page.locator("th", { hasText: "指标" }).locator("button").click();
    const subjects = await column(page, 1);
    assert.equal(subjects.at(-1), "", "what is empty stands last");
    assert.equal(await page.locator("th[aria-sort]").count(), 1);
    await close();
  },

  async "a click on a row leads to its sentence"() {
    const { page, close } = await open("yanhu-2032");
    await page.locator("tbody tr", { hasText: "出庭应诉" }).click();
    await page.waitForFunction(() => document.activeElement?.matches(".q.on"));
    await page.waitForTimeout(700);
    assert.ok(await inView(page, ".q.on"));
    const said = (await page.locator(".said").allTextContents()).join("");
    assert.ok(said.startsWith("局党组书记") && said.endsWith("出庭应诉1次。"), said);
    await page.locator(".outline a", { hasText: "四、" }).click();
    await page.waitForTimeout(700);
    const heading = await page.locator(".line[id]", { hasText: "四、2033年工作安排" }).getAttribute("id");
    assert.ok(await inView(page, `#${heading}`));
    await page.locator(".remarks li a").last().click();
    await page.waitForTimeout(700);
    assert.ok(await inView(page, ".text .d.warning"));
    await close();
  },

  async "everything can be done with the keyboard"() {
    const { page, close } = await open("yanhu-2032");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "到正文");
    await page.focus("#q3");
    assert.ok(await page.locator("#tip").isVisible());
    await page.keyboard.press("Enter");
    const row = await page.evaluate(() => document.activeElement.closest("tr")?.dataset.i);
    assert.equal(row, "3", "from the figure to its row");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q3", "and back");
    assert.ok(await page.locator(".said").count() > 0);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".said").count(), 0);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "filter");
    await page.keyboard.type("宣讲");
    assert.equal(await rows(page).count(), 1);
    await page.focus("th button");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("th[aria-sort]").count(), 1);
    await close();
  },

  async "each kind of mark can be switched off"() {
    const { page, close } = await open("yanhu-2032");
    const colour = () => page.$eval("#q0", element => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await page.locator(".k-q input").uncheck();
    assert.notEqual(await colour(), before);
    assert.ok(await page.locator(".k-a input").isDisabled(), "nothing of this kind is there");
    await close();
  },

  async "a phone shows it in one column, and a tap what a mark says"() {
    const { page, close } = await open("yanhu-2032", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const [wide, own] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= own, `${wide} in ${own}`);
    await page.locator("#q5").tap();
    const tip = page.locator("#tip");
    assert.ok(await tip.isVisible());
    const place = await tip.boundingBox();
    assert.ok(place.x >= 0 && place.x + place.width <= 390, JSON.stringify(place));
    await page.locator("h1").tap();
    assert.ok(await tip.isHidden());
    await close();
  },

  async "the print has text, figures and remarks, and no controls"() {
    const { page, close } = await open("yanhu-2032");
    await page.emulateMedia({ media: "print" });
    for (const query of [".outline", ".legend", ".find"]) assert.ok(await page.locator(query).isHidden(), query);
    for (const query of [".text", ".figures", ".remarks"]) assert.ok(await page.locator(query).isVisible(), query);
    await close();
  },
};

if (picture) {
  const { page, close } = await open("yanhu-2032", { viewport: { width: 1360, height: 820 } });
  await page.locator("tbody tr", { hasText: "免予处罚" }).click();
  await page.waitForTimeout(700);
  await page.locator(".q.on").hover();
  await page.screenshot({ path: picture });
  await close();
} else {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    const fault = await test().catch(error => error);
    console.log(`${fault ? "FAILED" : "ok"} ${name}`);
    if (fault) console.error(fault);
    failed += Boolean(fault);
  }
  process.exitCode = failed ? 1 : 0;
}
for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
// A browser that a failed test left open would keep this alive.
process.exit();
