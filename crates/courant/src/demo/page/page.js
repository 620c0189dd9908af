// The demo's page: shows what everybody sees, and does what one does. No library, no build step.

const $ = (query, within = document) => within.querySelector(query);
const NOTICE_MS = 6000;

let state = { seats: [], issues: [], commands: { telegram: [], discord: [] } };

async function act(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-courant-demo": "1" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!answer) return {};
  const said = await answer.json().catch(() => ({}));
  if (said.notice) notice(said.notice);
  return said;
}

function notice(text) {
  const line = document.createElement("p");
  line.textContent = text;
  $("#notices").append(line);
  setTimeout(() => line.remove(), NOTICE_MS);
}

/// A chat pane: one platform, in one of its seats.
class Chat {
  constructor(side) {
    this.side = side;
    this.root = $(`#${side}`);
    this.log = $(".log", this.root);
    this.keys = $(".keys", this.root);
    this.choice = $("select", this.root);
    this.line = $("input", this.root);
    this.offers = $(".offers", this.root);
    this.shown = new Map();
    this.history = [];
    this.choice.addEventListener("change", () => this.sit());
    this.log.addEventListener("click", (event) => this.press(event));
    this.log.addEventListener("change", (event) => this.choose(event));
    this.line.addEventListener("input", () => this.suggest());
    this.line.addEventListener("keydown", (event) => this.key(event));
    this.line.addEventListener("blur", () => setTimeout(() => this.offer([]), 150));
    $("form", this.root).addEventListener("submit", (event) => this.submit(event));
    this.offers.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const row = event.target.closest("li");
      if (row) this.take(Number(row.dataset.index));
    });
  }

  get seat() { return this.choice.value; }

  sit(id) {
    if (id) this.choice.value = id;
    this.shown.clear();
    this.log.replaceChildren();
    this.update();
  }

  update() {
    const seats = state.seats.filter((seat) => seat.side === this.side);
    if (this.choice.options.length !== seats.length) {
      this.choice.replaceChildren(...seats.map((seat) => new Option(seat.name, seat.id)));
    }
    const seat = seats.find((known) => known.id === this.seat);
    if (!seat) return;
    const empty = this.shown.size === 0;
    const bottom = empty || this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    let first = null;
    const there = new Set();
    let before = null;
    for (const [id, html] of seat.messages) {
      there.add(id);
      const known = this.shown.get(id);
      let node = known?.node;
      if (!known || known.html !== html) {
        node = draw(html);
        if (known) known.node.replaceWith(node);
        else before ? before.after(node) : this.log.prepend(node);
        this.shown.set(id, { html, node });
        if (!known && node.classList.contains("bot")) first = empty ? node : first ?? node;
      }
      before = node;
    }
    for (const [id, { node }] of this.shown) {
      if (!there.has(id)) { node.remove(); this.shown.delete(id); }
    }
    this.keyboard(seat.keys);
    if (bottom && first) this.fresh ??= first;
    if (empty) this.fresh = first;
    this.scroll();
  }

  /// Brings what is new into view: a long briefing from its beginning, as the clients do. A pane that is not
  /// shown does so when it is.
  scroll() {
    if (!this.fresh || this.log.clientHeight === 0) return;
    this.log.scrollTop = this.fresh.offsetTop - this.log.offsetTop - 8;
    this.fresh = null;
  }

  keyboard(keys) {
    const drawn = JSON.stringify(keys);
    if (this.drawnKeys === drawn) return;
    this.drawnKeys = drawn;
    this.keys.replaceChildren(...keys.map((key) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = key.request == null ? key.text : `${key.text} → World Desk`;
      button.addEventListener("click", () => key.request == null
        ? act("/say", { seat: this.seat, text: key.text })
        : act("/share", { seat: this.seat, request: key.request }));
      return button;
    }));
  }

  async press(event) {
    const button = event.target.closest("[data-press]");
    if (!button || button.disabled) return;
    const message = button.closest("[data-id]").dataset.id;
    button.setAttribute("aria-busy", "true");
    await this.said(await act("/press", { seat: this.seat, message, button: button.dataset.press }));
    button.removeAttribute("aria-busy");
  }

  async choose(event) {
    const select = event.target.closest("[data-select]");
    if (!select) return;
    const message = select.closest("[data-id]").dataset.id;
    const values = [...select.selectedOptions].map((option) => option.value);
    await this.said(await act("/select", { seat: this.seat, message, select: select.dataset.select, values }));
  }

  async submit(event) {
    event.preventDefault();
    const text = this.line.value.trim();
    if (!text) return;
    this.line.value = "";
    this.offer([]);
    this.history.unshift(text);
    this.at = -1;
    this.log.scrollTop = this.log.scrollHeight;
    const said = await act("/say", { seat: this.seat, text });
    await this.said(said);
  }

  async said(said) {
    if (said.form) this.fill(said.form);
    if (said.start) {
      this.sit(`${this.side[0]}-private`);
      notice("The button leads into the private chat with the bot.");
      await act("/say", { seat: this.seat, text: `/start ${said.start}` });
    } else if (said.open) {
      notice(`It would open ${said.open}`);
    }
  }

  fill({ interaction, form }) {
    const dialog = $("#form");
    $("#form-title").textContent = form.title;
    const inputs = form.components.flatMap((row) => row.components ?? [row.component ?? row]);
    const fields = inputs.map((input) => {
      const label = document.createElement("label");
      label.textContent = input.label ?? input.custom_id;
      const field = document.createElement(input.style === 2 ? "textarea" : "input");
      field.name = input.custom_id;
      field.value = input.value ?? "";
      field.placeholder = input.placeholder ?? "";
      label.append(field);
      return label;
    });
    $(".fields", dialog).replaceChildren(...fields);
    $("button[value=cancel]", dialog).onclick = () => dialog.close();
    $("form", dialog).onsubmit = () => {
      const values = Object.fromEntries(new FormData($("form", dialog)));
      act("/fill", { seat: this.seat, interaction, fields: values }).then((said) => this.said(said));
    };
    dialog.showModal();
  }

  // ── what one may type ──

  async suggest() {
    const text = this.line.value;
    const commands = state.commands[this.side];
    if (/^\/\S*$/.test(text)) {
      const typed = text.slice(1).toLowerCase();
      const fitting = commands.filter((command) => command.name.startsWith(typed));
      return this.offer(fitting.map((command) => ({
        text: `/${command.name}${command.options?.length ? " " : ""}`, name: `/${command.name}`, hint: command.description,
      })));
    }
    const command = commands.find((known) => text.startsWith(`/${known.name} `));
    if (this.side !== "discord" || !command?.options?.length) return this.offer([]);
    const [, head, last] = /^(.*\s)(\S*)$/.exec(text);
    const [name, typed] = last.includes(":") ? last.split(/:(.*)/) : [null, last];
    const option = command.options.find((known) => known.name === name);
    if (!option) {
      const used = text.split(/\s+/).map((word) => word.split(":")[0]);
      const open = command.options.filter((known) => !used.slice(1).includes(known.name) && known.name.startsWith(last));
      return this.offer(open.map((known) => ({ text: `${head}${known.name}:`, name: `${known.name}:`, hint: known.description })));
    }
    let choices = (option.choices ?? []).filter((choice) => choice.name.toLowerCase().includes(typed.toLowerCase()));
    if (option.autocomplete) {
      const asked = (this.asked = Symbol());
      const said = await act("/complete", { seat: this.seat, line: head.trim(), option: name, typed });
      if (this.asked !== asked || this.line.value !== text) return;
      choices = said.choices ?? [];
    }
    this.offer(choices.map((choice) => ({ text: `${head}${name}:${choice.value}`, name: choice.name, hint: "" })));
  }

  offer(rows) {
    this.rows = rows;
    this.selected = -1;
    this.offers.replaceChildren(...rows.map((row, index) => {
      const item = document.createElement("li");
      item.id = `${this.side}-offer-${index}`;
      item.role = "option";
      item.dataset.index = index;
      item.setAttribute("aria-selected", "false");
      const [name, hint] = [document.createElement("b"), document.createElement("span")];
      name.textContent = row.name;
      hint.textContent = row.hint ?? "";
      item.append(name, hint);
      return item;
    }));
    this.offers.hidden = rows.length === 0;
    this.line.setAttribute("aria-expanded", String(rows.length > 0));
    this.line.removeAttribute("aria-activedescendant");
  }

  select(index) {
    this.selected = (index + this.rows.length) % this.rows.length;
    [...this.offers.children].forEach((row, at) => {
      row.setAttribute("aria-selected", String(at === this.selected));
      if (at === this.selected) row.scrollIntoView({ block: "nearest" });
    });
    this.line.setAttribute("aria-activedescendant", `${this.side}-offer-${this.selected}`);
  }

  take(index) {
    this.line.value = this.rows[index].text;
    this.line.focus();
    this.offer([]);
    this.suggest();
  }

  key(event) {
    const open = !this.offers.hidden;
    if (open && event.key === "ArrowDown") { event.preventDefault(); this.select(this.selected + 1); }
    else if (open && event.key === "ArrowUp") { event.preventDefault(); this.select(this.selected - 1); }
    else if (open && event.key === "Tab" && this.rows.length) { event.preventDefault(); this.take(Math.max(this.selected, 0)); }
    else if (open && event.key === "Enter" && this.selected >= 0) { event.preventDefault(); this.take(this.selected); }
    else if (event.key === "Escape") this.offer([]);
    else if (!open && event.key === "ArrowUp" && this.history.length) {
      event.preventDefault();
      this.at = Math.min((this.at ?? -1) + 1, this.history.length - 1);
      this.line.value = this.history[this.at];
    }
  }
}

function draw(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/// What Courant understood of an issue, beside its original.
class Understood {
  constructor() {
    this.root = $("#understood");
    this.choice = $("select", this.root);
    this.meaning = $(".meaning", this.root);
    this.original = $(".original", this.root);
    this.choice.addEventListener("change", () => this.show(this.choice.value));
    for (const button of this.root.querySelectorAll("[data-view]")) {
      button.addEventListener("click", () => this.view(button.dataset.view));
    }
  }

  view(which) {
    for (const button of this.root.querySelectorAll("[data-view]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === which));
    }
    this.meaning.hidden = which === "original";
    this.original.hidden = which === "meaning";
  }

  update() {
    const ids = state.issues.map((issue) => String(issue.id)).join();
    if (ids === this.ids) return;
    const newest = state.issues[0];
    const wanted = this.wanted;
    this.ids = ids;
    this.choice.replaceChildren(...state.issues.map((issue) =>
      new Option(`${issue.newsletter}: ${issue.title || "untitled"}`, issue.id)));
    if (newest) this.show(wanted && ids.split(",").includes(wanted) ? wanted : String(newest.id));
    this.wanted = null;
  }

  /// Shows an issue as soon as it is listed.
  await(id) {
    this.wanted = String(id);
    if (state.issues.some((issue) => String(issue.id) === this.wanted)) { this.show(this.wanted); this.wanted = null; }
  }

  async show(id) {
    this.choice.value = id;
    this.original.src = `/issues/${id}/original`;
    const answer = await fetch(`/issues/${id}`);
    if (answer.ok && this.choice.value === id) {
      this.meaning.innerHTML = await answer.text();
      this.meaning.scrollTop = 0;
    }
  }
}

const chats = ["telegram", "discord"].map((side) => new Chat(side));
const understood = new Understood();

async function take(file) {
  if (!file) return;
  const answer = await fetch(`/drop?name=${encodeURIComponent(file.name)}`, {
    method: "POST", headers: { "x-courant-demo": "1" }, body: file,
  }).catch(() => null);
  if (!answer) return notice(`${file.name} could not be sent.`);
  const said = await answer.json().catch(() => ({ notice: `${file.name} is too large.` }));
  if (said.notice) return notice(said.notice);
  const fresh = said.issues.filter((issue) => issue.new);
  const notes = said.notes.length ? `\n${said.notes.join("\n")}` : "";
  notice((fresh.length ? `${file.name} is taken in: on its way to both chats.` : `${file.name} was there already.`) + notes);
  if (said.issues.length) understood.await(said.issues.at(-1).id);
}

// A drop anywhere on the page.
let over = 0;
const carries = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragenter", (event) => { if (carries(event)) { over += 1; $("#drop").hidden = false; } });
addEventListener("dragleave", (event) => { if (carries(event) && (over -= 1) <= 0) { over = 0; $("#drop").hidden = true; } });
addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
addEventListener("drop", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  over = 0;
  $("#drop").hidden = true;
  for (const file of event.dataTransfer.files) take(file);
});
$("#file").addEventListener("change", (event) => {
  for (const file of event.target.files) take(file);
  event.target.value = "";
});

// Panes on a narrow screen.
function tab(name) {
  document.body.dataset.tab = name;
  for (const button of document.querySelectorAll("[data-tab]")) {
    if (button.tagName === "BUTTON") button.setAttribute("aria-pressed", String(button.dataset.tab === name));
  }
  for (const chat of chats) chat.scroll();
}
for (const button of document.querySelectorAll(".tabs button")) {
  button.addEventListener("click", () => tab(button.dataset.tab));
}
tab("telegram");

// Light and dark: as the system has it, until one chooses.
function theme(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  $("#theme").setAttribute("aria-pressed", String(dark));
}
$("#theme").setAttribute("aria-pressed", String(matchMedia("(prefers-color-scheme: dark)").matches));
$("#theme").addEventListener("click", () => {
  const now = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  theme(now !== "dark");
});

const live = new EventSource("/live");
live.onmessage = (event) => {
  const next = JSON.parse(event.data);
  if (!next.seats) return;
  $("#offline").hidden = true;
  state = next;
  for (const chat of chats) chat.update();
  understood.update();
};
live.onerror = () => { $("#offline").hidden = false; };
live.onopen = () => { $("#offline").hidden = true; };
