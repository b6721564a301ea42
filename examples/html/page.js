"use strict";
// Everything the page says stands in its HTML; this only moves, shows and sorts. `open` is called again for a new report.
const page = (() => {
  const $ = (query, from = document) => from.querySelector(query);
  const $$ = (query, from = document) => [...from.querySelectorAll(query)];
  const row = number => $(`tbody tr[data-i="${number}"]`);
  let shown = null;

  /** Marks a figure, what it counts and the sentence that states it. */
  function mark(number, sentence) {
    for (const element of $$(".on, .counted, .said")) element.classList.remove("on", "counted", "said");
    if (number === null) return;
    $$(`.q[data-i="${number}"]`).forEach(element => element.classList.add("on"));
    $$(`[data-s~="${number}"]`, $(".text")).forEach(element => element.classList.add("counted"));
    row(number)?.classList.add("on");
    if (sentence) $$(`[data-c~="${row(number).dataset.c}"]`, $(".text")).forEach(element => element.classList.add("said"));
  }

  /** What a mark says, as names and values. */
  function facts(element) {
    const remarks = element.closest("[data-d]")?.dataset.d?.split(" ") ?? [];
    const said = remarks.map(number => $(`.remarks li[data-d="${number}"]`)).filter(Boolean)
      .map(item => ["提示", $("[lang=en]", item).textContent + " " + ($(".fix", item)?.textContent ?? "")]);
    const figure = element.closest(".q");
    if (figure) {
      const line = row(figure.dataset.i);
      const [, subject, value, unit, bound, period] = [...line.cells].map(cell => cell.textContent);
      const { change, path, at } = line.dataset;
      const stated = `${value} ${unit} · ${bound || "确数"}`;
      return [["对象", subject], ["数值", stated], ["变化", change], ["时期", period], ["章节", path], ["字节", at], ...said]
        .filter(([, words]) => words);
    }
    const other = element.closest(".t, .c");
    if (other) said.unshift([other.matches(".t") ? "日期" : "引文", other.dataset.v]);
    return said;
  }

  function show(element) {
    const list = facts(element);
    if (!list.length) return hide();
    const tip = $("#tip");
    const names = document.createElement("dl");
    for (const [name, words] of list) {
      names.append(Object.assign(document.createElement("dt"), { textContent: name }));
      names.append(Object.assign(document.createElement("dd"), { textContent: words }));
    }
    tip.replaceChildren(names);
    tip.hidden = false;
    shown = element;
    const place = element.getClientRects()[0], own = tip.getBoundingClientRect();
    const left = Math.min(Math.max(place.left, 12), document.documentElement.clientWidth - own.width - 12);
    const above = place.top > own.height + 12;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above ? place.top - own.height - 6 : place.bottom + 6) + scrollY}px`;
    const figure = element.closest(".q");
    mark(figure ? figure.dataset.i : null, false);
  }

  function hide() {
    $("#tip").hidden = true;
    shown = null;
  }

  /** To the sentence of a row. */
  function jump(number) {
    const figure = $(`#q${number}`);
    if (!figure) return;
    hide();
    figure.scrollIntoView({ block: "center" });
    figure.focus({ preventScroll: true });
    hide();
    mark(number, true);
  }

  function filter() {
    const words = $("#filter").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    const rows = $$("tbody tr");
    for (const line of rows) {
      const text = `${line.textContent} ${line.dataset.path}`.toLowerCase();
      line.hidden = !words.every(word => text.includes(word));
      left += !line.hidden;
    }
    $("#count").textContent = words.length ? `${left} / ${rows.length}` : `${rows.length} 个`;
  }

  function sort(head) {
    const column = [...head.parentElement.children].indexOf(head);
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = line => line.cells[column].dataset.v ?? line.cells[column].textContent;
    const numbers = "v" in ($("tbody tr")?.cells[column].dataset ?? {});
    const order = (a, b) => {
      const [x, y] = [key(a), key(b)];
      // What is empty stands last, either way.
      if (!x || !y) return !x - !y;
      const less = numbers ? x - y : x.localeCompare(y, "zh-CN");
      return down ? -less : less;
    };
    const body = $("tbody");
    body.append(...$$("tr", body).sort((a, b) => order(a, b) || a.dataset.i - b.dataset.i));
  }

  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return;
    const over = event.target.closest?.(".m, .text [data-d]");
    if (over) show(over);
    else if (shown && shown !== document.activeElement) hide();
  });
  document.addEventListener("focusin", event => {
    const over = event.target.closest(".m");
    if (over) show(over);
    else hide();
  });
  document.addEventListener("click", event => {
    const target = event.target;
    const head = target.closest("th button");
    if (head) return sort(head.parentElement);
    const line = target.closest("tbody tr");
    if (line) {
      event.preventDefault();
      return jump(line.dataset.i);
    }
    const over = target.closest(".m, .text [data-d]");
    if (over) return show(over);
    hide();
    mark(null);
  });
  document.addEventListener("keydown", event => {
    const active = document.activeElement;
    if (event.key === "Escape") {
      hide();
      mark(null);
      if (active?.id === "filter") {
        active.value = "";
        filter();
      }
    } else if (active?.matches(".q") && (event.key === "Enter" || event.key === " ")) {
      // From the figure to its row, and the row leads back.
      event.preventDefault();
      const link = $("a", row(active.dataset.i));
      row(active.dataset.i).hidden = false;
      link.focus();
      link.scrollIntoView({ block: "nearest" });
      mark(active.dataset.i, true);
    } else if (event.key === "/" && !active?.matches("input, textarea")) {
      event.preventDefault();
      $("#filter").focus();
    }
  });
  document.addEventListener("input", event => {
    if (event.target.id === "filter") filter();
  });
  document.addEventListener("change", event => {
    if (event.target.closest(".legend")) legend();
  });

  /** The marks that are switched on, as attributes of the text. */
  function legend() {
    for (const box of $$(".legend input")) $(".text").toggleAttribute(`data-${box.value}`, box.checked);
  }

  /** The section that is being read, in the outline. */
  let watch = null;
  function follow() {
    watch?.disconnect();
    if (!("IntersectionObserver" in window)) return;
    const links = new Map($$(".outline a").map(link => [link.getAttribute("href").slice(1), link]));
    const seen = new Set();
    watch = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id);
      const first = [...links.keys()].find(id => seen.has(id));
      if (!first) return;
      for (const [id, link] of links) id === first ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    }, { rootMargin: "0px 0px -55% 0px" });
    for (const id of links.keys()) {
      const heading = document.getElementById(id);
      if (heading) watch.observe(heading);
    }
  }

  function open() {
    if (!$(".text")) return;
    hide();
    legend();
    filter();
    follow();
  }

  open();
  return { open };
})();
