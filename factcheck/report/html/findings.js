const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const sections = all("#findings > section");
const links = all("#list a");
const form = document.querySelector(".filters");
const boxes = all("input[name=severity], input[name=code]");
const articles = document.querySelector("#articles");
const words = sections.map((section) => section.textContent.toLowerCase());
let order = links.map((link, index) => index);

const row = (number) => links[number].closest("li");
const shown = (number) => !row(number).hidden;
const current = () => links.findIndex((link) => link.hasAttribute("aria-current"));
const belongs = (mark, number) => mark.dataset.f.split(" ").includes(String(number));

function choose(number) {
  sections.forEach((section, index) => { section.hidden = index !== number; });
  links.forEach((link, index) => {
    if (index === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
  const readings = number < 0 ? [] : sections[number].dataset.articles.split(" ");
  for (const article of articles.children) article.hidden = !readings.includes(article.dataset.reading);
  articles.append(...readings.map((reading) => document.getElementById(`a${reading}`)));
  articles.classList.toggle("many", readings.length > 2);
  articles.scrollTop = 0;
  for (const reading of readings) bring(document.getElementById(`a${reading}`), number);
}

function bring(article, number) {
  const marks = all("mark", article);
  marks.forEach((mark) => mark.classList.toggle("active", belongs(mark, number)));
  const first = marks.find((mark) => belongs(mark, number));
  const text = article.querySelector(".text");
  if (first) text.scrollTop = first.offsetTop - text.clientHeight / 3;
}

function go(number) {
  choose(number);
  history.replaceState(null, "", `#f${number}`);
  links[number].scrollIntoView({ block: "nearest" });
  const top = sections[number].getBoundingClientRect().top;
  if (top < 0 || top > innerHeight / 2) sections[number].scrollIntoView();
}

function point(mark) {
  mark.closest("article").scrollIntoView({ block: "nearest" });
  const text = mark.closest(".text");
  text.scrollTop = mark.offsetTop - text.clientHeight / 3;
  mark.tabIndex = -1;
  mark.focus({ focusVisible: true });
}

function wanted(number) {
  const { severity, code } = row(number).dataset;
  const { articles: readings } = sections[number].dataset;
  const has = { severity, code };
  const asked = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  return boxes.every((box) => box.checked || has[box.name] !== box.value)
    && (!form.elements.outlet.value || readings.split(" ").includes(form.elements.outlet.value))
    && !(form.elements.open.checked && settled(number))
    && asked.every((word) => words[number].includes(word));
}

function filter() {
  links.forEach((link, index) => {
    row(index).hidden = !wanted(index);
    sections[index].toggleAttribute("data-off", row(index).hidden);
  });
  const visible = order.filter(shown);
  document.querySelector(".shown").textContent = `${visible.length} of ${links.length} shown`;
  const now = current();
  if (now < 0 || !shown(now)) choose(visible.length ? visible[0] : -1);
}

const ORDERS = {
  weight: () => "",
  place: (number) => row(number).dataset.place,
  code: (number) => row(number).dataset.code,
  open: (number) => (settled(number) ? "1" : "0"),
};

function sort() {
  const by = ORDERS[form.elements.order.value];
  const keyed = links.map((link, index) => [by(index), index]);
  keyed.sort(([one, first], [other, second]) => (one < other ? -1 : one > other ? 1 : first - second));
  order = keyed.map(([, index]) => index);
  document.querySelector("#list").append(...order.map(row));
  document.querySelector("#findings").append(...order.map((index) => sections[index]));
}

function step(way) {
  const visible = order.filter(shown);
  const next = visible[Math.min(Math.max(visible.indexOf(current()) + way, 0), visible.length - 1)];
  if (next !== undefined) { go(next); links[next].focus({ preventScroll: true }); }
}

const inList = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const anywhere = { j: 1, k: -1 };
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (!document.querySelector("#view-findings.now")) return;
  const way = (event.target.closest("#list") ? inList[event.key] : undefined) ?? anywhere[event.key];
  if (way) { event.preventDefault(); step(way); }
  if (event.key === "Escape") {
    all("details[open]", form).forEach((details) => { details.open = false; });
    links[current()]?.focus();
  }
}

function listen() {
  document.addEventListener("keydown", pressed);
  links.forEach((link, index) => link.addEventListener("click", (event) => { event.preventDefault(); go(index); }));
  all("#findings td a[href^='#']").forEach((link) => link.addEventListener("click", (event) => {
    const mark = document.getElementById(link.hash.slice(1));
    if (mark) { event.preventDefault(); point(mark); }
  }));
  articles.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    const number = mark && mark.dataset.f.split(" ").map(Number).find(shown);
    if (mark && !belongs(mark, current()) && number !== undefined) { go(number); point(mark); }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.name === "order") sort();
    filter();
  });
  all("button[value=all], button[value=none]", form).forEach((button) => button.addEventListener("click", () => {
    all("input[name=code]", form).forEach((box) => { box.checked = button.value === "all"; });
    filter();
  }));
}
