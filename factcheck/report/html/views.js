const views = all(".view");
const proofs = all("#view-galleys > article");

function view(id) {
  views.forEach((one) => one.classList.toggle("now", one.id === id));
  all(".views a").forEach((link) => {
    if (`view-${link.hash.slice(1)}` === id) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
}

function proof(chosen) {
  proofs.forEach((one) => { one.hidden = one !== chosen; });
  const list = document.querySelector("select[name=galley]");
  if (list && chosen) list.value = chosen.dataset.galley;
}

function follow() {
  const finding = /^#f(\d+)$/.exec(location.hash);
  if (finding && sections[finding[1]]) { view("view-findings"); go(Number(finding[1])); return; }
  const name = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(name);
  const owner = document.getElementById(`view-${name}`) ?? target?.closest(".view");
  if (!owner) return;
  view(owner.id);
  if (!target) return;
  if (target.closest("article[data-galley]")) proof(target.closest("article[data-galley]"));
  all(".here").forEach((one) => one.classList.remove("here"));
  if (target.matches("article")) { scrollTo(0, 0); return; }
  target.classList.add("here");
  target.scrollIntoView({ block: "center" });
}

function lay() {
  const off = all("input[name=standing]").filter((box) => !box.checked).map((box) => box.value);
  all(".notes li").forEach((note) => { note.hidden = off.includes(note.dataset.standing); });
  all(".copy .claim").forEach((claim) => {
    claim.classList.toggle("off", off.some((name) => claim.classList.contains(name)));
  });
}

function open() {
  view("view-findings");
  proof(proofs[0]);
  document.querySelector("select[name=galley]")?.addEventListener("change", (event) => {
    proof(document.getElementById(`g${event.target.value}`));
  });
  all("input[name=standing]").forEach((box) => box.addEventListener("change", lay));
  addEventListener("hashchange", follow);
}
