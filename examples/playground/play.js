// The text goes to the parser as it is typed; the page around it is that of the example html.
(() => {
  const $ = query => document.querySelector(query);
  const bytes = Uint8Array.from(atob($("#wasm").textContent.trim()), character => character.charCodeAt(0));
  const compiled = WebAssembly.compile(bytes);
  let parser = null;

  async function parse(text) {
    parser ??= (await WebAssembly.instantiate(await compiled)).exports;
    try {
      const input = new TextEncoder().encode(text);
      const start = parser.space(input.length);
      new Uint8Array(parser.memory.buffer, start, input.length).set(input);
      const answer = parser.render(start, input.length) >>> 0;
      const [at, length] = new Uint32Array(parser.memory.buffer, answer, 2);
      const html = new TextDecoder().decode(new Uint8Array(parser.memory.buffer, at, length));
      parser.release(answer);
      return html;
    } catch (error) {
      // After a trap its memory is in no known state.
      parser = null;
      throw error;
    }
  }

  /** Switches and filter stay as they were when the report changes under them. */
  function keeping(change) {
    const off = [...document.querySelectorAll(".legend input:not(:checked):not(:disabled)")].map(box => box.value);
    const words = $("#filter")?.value ?? "";
    change();
    for (const value of off) {
      const box = $(`.legend input[value="${value}"]`);
      if (box) box.checked = false;
    }
    if ($("#filter")) $("#filter").value = words;
    page.open();
  }

  let asked = 0;
  async function update() {
    const text = $("#source").value;
    const number = ++asked;
    if (!text.trim()) {
      $("#state").textContent = "";
      return keeping(() => $("#report").replaceChildren());
    }
    try {
      const begun = performance.now();
      const html = await parse(text);
      const taken = performance.now() - begun;
      if (number !== asked) return;
      keeping(() => { $("#report").innerHTML = html; });
      $("#state").textContent = `${[...text].length} 字，${taken.toFixed(1)} 毫秒`;
    } catch (error) {
      $("#state").textContent = `未能读取：${error.message}`;
    }
  }

  let timer = 0;
  $("#source").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(update, 120);
  });

  /** UTF-8, or GB 18030 where it is not. */
  function decode(data) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(data);
    } catch {
      return new TextDecoder("gb18030").decode(data);
    }
  }

  async function read(file) {
    if (!file) return;
    $("#source").value = decode(await file.arrayBuffer());
    await update();
  }

  $("#file").addEventListener("change", event => read(event.target.files[0]).then(() => { event.target.value = ""; }));
  $("#sample").addEventListener("click", () => {
    $("#source").value = $("#example").textContent.trim() + "\n";
    update();
  });
  $("#clear").addEventListener("click", () => {
    $("#source").value = "";
    update();
    $("#source").focus();
  });
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, event => {
      event.preventDefault();
      document.body.classList.toggle("over", name === "dragover");
      if (name === "drop") read(event.dataTransfer.files[0]);
    });
  }
  // A reload keeps the text of a form in some browsers.
  if ($("#source").value) update();
})();
