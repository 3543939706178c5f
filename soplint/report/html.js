// Filters the findings and jumps between those that are left; the page is complete without it.
(() => {
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
    output.textContent = output.dataset.text.replace("{shown}", shown.length).replace("{total}", rows.length);
    for (const name of ["previous", "next"]) form.elements[name].disabled = !shown.length;
  };

  const jump = (step) => {
    const edge = form.getBoundingClientRect().bottom + 8;
    const tops = shown.map((row) => row.getBoundingClientRect().top);
    let index = step > 0 ? tops.findIndex((top) => top > edge + 2) : tops.findLastIndex((top) => top < edge - 2);
    if (index < 0) index = step > 0 ? 0 : shown.length - 1;
    const row = shown[index];
    const head = row.querySelector("th");
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    window.scrollBy({ top: row.getBoundingClientRect().top - edge });
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.next.addEventListener("click", () => jump(1));
  form.elements.previous.addEventListener("click", () => jump(-1));
  form.hidden = false;
  filter();
})();
