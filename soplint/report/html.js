// Unfolds what a link leads into, filters the findings and jumps between those that are left. The page is complete
// without it.
(() => {
  // Browsers differ in whether they unfold what a link leads into.
  const unfold = () => document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
  window.addEventListener("hashchange", unfold);
  unfold();

  // Nor do all browsers print what is folded.
  const folded = new Set();
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      folded.add(details);
      details.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    folded.clear();
  });

  const form = document.getElementById("saringan");
  if (!form) return;
  const rows = [...document.querySelectorAll("tr[data-severity]")];
  const output = form.querySelector("output");
  let shown = rows;

  const anchor = (row) => document.getElementById(row.id.replace(/^t/, "n"));

  const filter = () => {
    const levels = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const family = form.elements.family.value;
    const origin = form.elements.origin.value;
    shown = rows.filter((row) => {
      const data = row.dataset;
      row.hidden = !(levels.has(data.severity) && (!family || data.family === family) && (!origin || data.origin === origin));
      anchor(row)?.classList.toggle("faded", row.hidden);
      return !row.hidden;
    });
    const words = (count) => count.toLocaleString(document.documentElement.lang);
    output.textContent = output.dataset.text.replace("{shown}", words(shown.length)).replace("{total}", words(rows.length));
    for (const name of ["previous", "next"]) form.elements[name].disabled = !shown.length;
  };

  // From the finding that has the focus while it is in sight, else from the top of the window.
  const next = (step) => {
    const held = shown.indexOf(document.activeElement.closest("tr"));
    const box = held < 0 ? null : shown[held].getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < window.innerHeight) return held + step;
    const below = shown.findIndex((row) => row.getBoundingClientRect().top > 0);
    return below < 0 ? shown.length : step > 0 ? below : below - 1;
  };

  const jump = (step) => {
    const row = shown[(next(step) + shown.length) % shown.length];
    const head = row.querySelector("th");
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    row.scrollIntoView({ block: "start" });
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.next.addEventListener("click", () => jump(1));
  form.elements.previous.addEventListener("click", () => jump(-1));
  form.hidden = false;
  // What is jumped to must not hide below the bar, however many lines the bar takes.
  const clear = () => {
    const sticky = getComputedStyle(form).position === "sticky";
    document.documentElement.style.scrollPaddingTop = sticky ? `${form.offsetHeight + 12}px` : "";
  };
  filter();
  // At once too: whoever opens the page at a finding is there before it is first drawn.
  clear();
  new ResizeObserver(clear).observe(form);
})();
