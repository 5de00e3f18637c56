document.body.classList.add("live");
open();
if (links.length) {
  listen();
  desk();
  choose(0);
  filter();
}
follow();
