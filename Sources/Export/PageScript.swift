/// The script of exported pages: filters, order, keys. It reads the page and hides, moves or marks what is there; it never
/// makes markup out of text.
enum PageScript {
  static let text = """

    "use strict";
    (() => {
      const list = document.getElementById("list");
      const form = document.getElementById("filters");
      const count = document.getElementById("count");
      const none = document.getElementById("none");
      const cards = [...list.children];
      const reading = new Intl.Collator("en", { numeric: true });
      const marks = new Map();
      for (const mark of document.querySelectorAll(".mark")) {
        for (const id of mark.dataset.claims.split(" ")) {
          if (!marks.has(id)) marks.set(id, []);
          marks.get(id).push(mark);
        }
      }
      let now = null;

      const show = (card) => {
        if (now) {
          now.classList.remove("now");
          for (const mark of marks.get(now.id) || []) mark.classList.remove("now");
        }
        now = card;
        if (!now) return;
        now.classList.add("now");
        for (const mark of marks.get(now.id) || []) mark.classList.add("now");
      };

      const filter = () => {
        const words = form.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
        let shown = 0;
        for (const card of cards) {
          const text = card.textContent.toLowerCase();
          const fits = ["speaker", "type", "status"].every((name) => {
            return !form[name].value || card.dataset[name] === form[name].value;
          }) && words.every((word) => text.includes(word));
          card.hidden = !fits;
          if (fits) shown += 1;
        }
        count.textContent = shown === cards.length ? `${shown} claims` : `${shown} of ${cards.length} claims`;
        none.hidden = shown > 0;
      };

      const sort = () => {
        const order = [...cards];
        if (form.order.value === "reading") {
          order.sort((a, b) => reading.compare(a.dataset.order, b.dataset.order));
        }
        list.append(...order);
      };

      const step = (direction) => {
        const visible = [...list.children].filter((card) => !card.hidden);
        if (!visible.length) return;
        const at = visible.indexOf(now);
        const next = at < 0 ? (direction > 0 ? 0 : visible.length - 1) : at + direction;
        const card = visible[Math.min(Math.max(next, 0), visible.length - 1)];
        show(card);
        card.focus({ preventScroll: true });
        card.scrollIntoView({ block: "nearest" });
      };

      form.addEventListener("input", () => { sort(); filter(); });
      form.addEventListener("submit", (event) => event.preventDefault());
      list.addEventListener("focusin", (event) => show(event.target.closest(".card")));
      list.addEventListener("click", (event) => show(event.target.closest(".card")));
      window.addEventListener("hashchange", () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (target && target.classList.contains("card")) {
          if (target.hidden) { form.reset(); sort(); filter(); target.scrollIntoView({ block: "nearest" }); }
          show(target);
        }
      });
      window.addEventListener("beforeprint", () => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target.matches("input, select, textarea")) {
          if (event.key === "Escape") event.target.blur();
          return;
        }
        if (event.key === "j") step(1);
        else if (event.key === "k") step(-1);
        else if (event.key === "/") { event.preventDefault(); form.words.focus(); }
        else if (event.key === "b" && now) { now.focus(); now.scrollIntoView({ block: "nearest" }); }
        else if (event.key === "Enter" && now && event.target === now) {
          const [mark] = marks.get(now.id) || [];
          if (mark) { mark.focus({ preventScroll: true }); mark.scrollIntoView({ block: "center" }); }
        }
      });
      filter();
    })();

    """
}
