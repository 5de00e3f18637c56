"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const sections = all("#findings > section");
  const links = all("nav a");
  const boxes = all(".filters input");
  const articles = document.querySelector("#articles");
  const shown = (number) => !links[number].closest("li").hidden;
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
    const marks = [...article.querySelectorAll("mark")];
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

  function filter() {
    const off = boxes.filter((box) => !box.checked);
    links.forEach((link, index) => {
      const item = link.closest("li");
      item.hidden = off.some((box) => item.dataset[box.name] === box.value);
      sections[index].toggleAttribute("data-off", item.hidden);
    });
    const visible = links.filter((link, index) => shown(index)).length;
    document.querySelector(".shown").textContent = `${visible} of ${links.length} shown`;
    const now = current();
    if (now < 0 || !shown(now)) choose(links.findIndex((link, index) => shown(index)));
  }

  function step(way) {
    const visible = links.map((link, index) => index).filter(shown);
    const next = visible[Math.min(Math.max(visible.indexOf(current()) + way, 0), visible.length - 1)];
    if (next !== undefined) { go(next); links[next].focus({ preventScroll: true }); }
  }

  const inList = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const anywhere = { j: 1, k: -1 };
  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    const way = (event.target.closest("nav") ? inList[event.key] : undefined) ?? anywhere[event.key];
    if (way) { event.preventDefault(); step(way); }
    if (event.key === "Escape") {
      all("details[open]").forEach((details) => { details.open = false; });
      links[current()]?.focus();
    }
  }

  if (!links.length) return;
  document.body.classList.add("live");
  document.addEventListener("keydown", pressed);
  links.forEach((link, index) => link.addEventListener("click", (event) => { event.preventDefault(); go(index); }));
  all("td a[href^='#']").forEach((link) => link.addEventListener("click", (event) => {
    const mark = document.getElementById(link.hash.slice(1));
    if (mark) { event.preventDefault(); point(mark); }
  }));
  all(".matrix a").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    go(Number(link.dataset.finding));
    sections[current()].scrollIntoView();
  }));
  articles.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    const number = mark && mark.dataset.f.split(" ").map(Number).find(shown);
    if (mark && !belongs(mark, current()) && number !== undefined) { go(number); point(mark); }
  });
  boxes.forEach((box) => box.addEventListener("change", filter));
  all(".filters button").forEach((button) => button.addEventListener("click", () => {
    all("input[name=code]").forEach((box) => { box.checked = button.value === "all"; });
    filter();
  }));
  const asked = Number(location.hash.slice(2));
  choose(location.hash.startsWith("#f") && sections[asked] ? asked : 0);
  filter();
})();
