const entries = sections.map((section) => JSON.parse(section.dataset.entry));
const held = new Map();

function kept(key) {
  try { return localStorage.getItem(`factcheck ${key}`); } catch { return held.get(key) ?? null; }
}

function keep(key, value) {
  held.set(key, value);
  try {
    if (value) localStorage.setItem(`factcheck ${key}`, value);
    else localStorage.removeItem(`factcheck ${key}`);
  } catch { /* a browser that keeps nothing: until the page is closed */ }
}

const tick = (number) => sections[number].querySelector("input[name=settled]");
const said = (number) => sections[number].querySelector("textarea");
const settled = (number) => tick(number).checked;

function marked(number) {
  row(number).classList.toggle("settled", settled(number));
  row(number).classList.toggle("remarked", Boolean(said(number).value));
  sections[number].querySelector(".noted").textContent = [
    settled(number) ? "Settled." : "", said(number).value && `Note: ${said(number).value}`,
  ].filter(Boolean).join(" ");
  document.querySelector("summary .settled").textContent = sections.filter((one, index) => settled(index)).length;
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function baseline() {
  const author = form.elements.author.value;
  const found = entries.map((entry, number) => ({ ...entry, reason: said(number).value, author }))
    .filter((entry, number) => settled(number));
  return `${JSON.stringify({ version: 1, entries: found }, null, 1)}\n`;
}

// A cell that a spreadsheet would reckon gets a mark in front, as they all advise.
const cell = (text) => `"${String(text).replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

function csv() {
  const head = ["number", "code", "severity", "finding", "articles", "settled", "note", "fingerprint"];
  const lines = entries.map((entry, number) => [
    number + 1, entry.code, row(number).dataset.severity, row(number).querySelector("span").textContent,
    entry.articles.join("; "), settled(number) ? "yes" : "no", said(number).value, entry.fingerprint,
  ]);
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function desk() {
  form.elements.author.value = kept("author") ?? "";
  form.elements.author.addEventListener("change", () => keep("author", form.elements.author.value));
  sections.forEach((section, number) => {
    const { fingerprint } = entries[number];
    tick(number).checked = kept(`${fingerprint} settled`) === "yes";
    said(number).value = kept(`${fingerprint} note`) ?? "";
    marked(number);
    tick(number).addEventListener("change", () => {
      keep(`${fingerprint} settled`, settled(number) ? "yes" : "");
      marked(number);
      filter();
    });
    said(number).addEventListener("input", () => {
      keep(`${fingerprint} note`, said(number).value);
      marked(number);
    });
  });
  form.querySelector("button[value=baseline]").addEventListener("click", () => {
    save("factcheck-baseline.json", "application/json", baseline());
  });
  form.querySelector("button[value=csv]").addEventListener("click", () => {
    save("factcheck.csv", "text/csv", csv());
  });
}
