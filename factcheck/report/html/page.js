"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const sections = all("#findings > section");
  const links = all("nav a");
  const boxes = all(".filters input");
  const shown = (element) => !element.closest("li").hidden;

  function choose(number, focus) {
    const section = sections[number];
    if (!section) return;
    sections.forEach((other) => { other.hidden = other !== section; });
    links.forEach((link, index) => {
      if (index === number) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    const readings = section.dataset.articles.split(" ");
    all("#articles > article").forEach((article) => {
      article.hidden = !readings.includes(article.dataset.reading);
      let first = null;
      article.querySelectorAll("mark").forEach((mark) => {
        const active = mark.dataset.f.split(" ").includes(String(number));
        mark.classList.toggle("active", active);
        if (active && !first) first = mark;
      });
      const text = article.querySelector(".text");
      if (first) text.scrollTop = first.offsetTop - text.clientHeight / 3;
    });
    if (focus) links[number].focus();
  }

  function filter() {
    const off = boxes.filter((box) => !box.checked);
    links.forEach((link) => {
      const item = link.closest("li");
      item.hidden = off.some((box) => item.dataset[box.name] === box.value);
    });
    const current = links.findIndex((link) => link.hasAttribute("aria-current") && shown(link));
    const next = links.findIndex(shown);
    if (current < 0 && next >= 0) choose(next, false);
  }

  function step(way) {
    const visible = links.map((link, index) => index).filter((index) => shown(links[index]));
    const current = visible.findIndex((index) => links[index].hasAttribute("aria-current"));
    const next = visible[Math.min(Math.max(current + way, 0), visible.length - 1)];
    if (next !== undefined) choose(next, true);
  }

  document.body.classList.add("live");
  links.forEach((link, index) => link.addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    choose(index, false);
  }));
  boxes.forEach((box) => box.addEventListener("change", filter));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, .text")) return;
    const way = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (way) { event.preventDefault(); step(way); }
  });
  const asked = Number(location.hash.slice(2));
  choose(location.hash.startsWith("#f") && asked < sections.length ? asked : 0, false);
})();
