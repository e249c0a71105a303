// Keeps an open page up to date and shows what the last build found. It runs under the site's own policy: no markup from text, no styles in attributes.
(() => {
  "use strict";
  const own = document.currentScript;
  const { preview: kind, token } = own.dataset;
  let tag = own.dataset.tag;
  const host = document.createElement("ijn-preview");
  const isOurs = node => node === host || node === own;

  // --- The page ---

  const fetchPage = () => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.pathname + location.search);
    request.responseType = "document";
    request.onload = () => request.response && new URL(request.responseURL).pathname === location.pathname ? done(request.response) : failed();
    request.onerror = failed;
    request.send();
  });

  const attributes = (old, fresh) => {
    for (const name of old.getAttributeNames())
      if (!fresh.hasAttribute(name) && !(name === "open" && old.localName === "details")) old.removeAttribute(name);
    for (const name of fresh.getAttributeNames())
      if (old.getAttribute(name) !== fresh.getAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
  };

  // What is the same stays, and with it focus, what is open and where the reader is.
  const children = (old, fresh) => {
    const before = [...old.childNodes].filter(n => !isOurs(n)), after = [...fresh.childNodes];
    const least = Math.min(before.length, after.length);
    let start = 0, end = 0;
    while (start < least && before[start].isEqualNode(after[start])) start++;
    while (end < least - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
    const from = before.slice(start, before.length - end), to = after.slice(start, after.length - end);
    const pairs = Math.min(from.length, to.length);
    const next = before[before.length - end] ?? [...old.childNodes].find(isOurs) ?? null;
    for (let i = 0; i < pairs; i++) morph(from[i], to[i]);
    from.slice(pairs).forEach(n => n.remove());
    for (const node of to.slice(pairs)) old.insertBefore(document.importNode(node, true), next);
  };

  const morph = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName || (old.id ?? "") !== (fresh.id ?? "")) old.replaceWith(document.importNode(fresh, true));
    else if (old.nodeType !== Node.ELEMENT_NODE) old.nodeValue = fresh.nodeValue;
    else {
      attributes(old, fresh);
      children(old, fresh);
    }
  };

  const sheetsOf = page => [...page.head.querySelectorAll('link[rel~="stylesheet"]')];

  // The new sheets are there before the old ones go, so that the page is never without.
  const styles = async page => {
    const old = sheetsOf(document), next = sheetsOf(page);
    if (old.length === next.length && old.every((sheet, i) => sheet.isEqualNode(next[i]))) return;
    const fresh = next.map(sheet => document.importNode(sheet, true));
    const loaded = fresh.map(sheet => new Promise((done, failed) => {
      sheet.onload = done;
      sheet.onerror = failed;
    }));
    if (old.length) old.at(-1).after(...fresh);
    else document.head.append(...fresh);
    await Promise.all(loaded);
    old.forEach(sheet => sheet.remove());
  };

  // A second policy would be added to the first, and data blocks are for search engines.
  const isPlain = node => !node.matches("script, meta[http-equiv], link[rel~=stylesheet]");

  const head = page => {
    const old = [...document.head.children].filter(isPlain), next = [...page.head.children].filter(isPlain);
    if (old.length === next.length && old.every((node, i) => node.isEqualNode(next[i]))) return;
    old.forEach(node => node.remove());
    document.head.append(...next.map(node => document.importNode(node, true)));
  };

  let isBusy = false, isAgain = false;
  const update = async () => {
    if (kind === "broken") return location.reload();
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    try {
      do {
        isAgain = false;
        const page = await fetchPage();
        const script = page.querySelector("script[data-preview]");
        if (script?.dataset.preview !== "page" || script.dataset.token !== token) return location.reload();
        tag = script.dataset.tag;
        script.remove();
        await styles(page);
        head(page);
        attributes(document.documentElement, page.documentElement);
        attributes(document.body, page.body);
        children(document.body, page.body);
      } while (isAgain);
    } catch {
      location.reload();
    } finally {
      isBusy = false;
    }
  };

  // --- The findings ---

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const count = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

  const region = make("section");
  region.setAttribute("aria-label", "Preview");
  const status = make("p", "status");
  status.setAttribute("role", "status");
  const badge = make("button", "badge");
  badge.type = "button";
  badge.setAttribute("aria-expanded", "false");
  const panel = make("div", "panel");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "title");
  const title = make("h2");
  title.id = "title";
  const close = make("button", "close", "Close (Esc)");
  close.type = "button";
  const list = make("ol");
  list.tabIndex = 0;
  list.setAttribute("aria-labelledby", "title");
  const more = make("p", "more");
  panel.append(title, close, list, more);
  region.append(status, badge, panel);

  const show = isOpen => {
    panel.hidden = !isOpen;
    badge.hidden = isOpen || !badge.textContent;
    badge.setAttribute("aria-expanded", String(isOpen));
  };
  const dismiss = () => {
    const hadFocus = host.shadowRoot.activeElement !== null;
    show(false);
    if (hadFocus) badge.focus();
  };
  badge.addEventListener("click", () => {
    show(true);
    close.focus();
  });
  close.addEventListener("click", dismiss);
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !panel.hidden) dismiss();
  });

  const findings = ({ errors, warnings, items }) => {
    const words = [errors && count(errors, "error"), warnings && count(warnings, "warning")].filter(Boolean).join(", ");
    title.textContent = errors ? `${words}: this page is the last good one` : words;
    status.textContent = words ? title.textContent : "";
    badge.textContent = words;
    badge.classList.toggle("error", errors > 0);
    list.replaceChildren(...items.map(item => {
      const entry = make("li", item.severity.toLowerCase());
      if (item.where) entry.append(make("p", "where", item.where));
      entry.append(make("p", "what", `${item.severity}: ${item.message}.`));
      if (item.remedy) entry.append(make("p", "remedy", item.remedy));
      return entry;
    }));
    more.textContent = errors + warnings > items.length ? `${errors + warnings - items.length} more in the terminal.` : "";
    // Warnings wait to be asked for.
    show(errors > 0);
  };

  if (kind === "page") {
    const sheet = make("link");
    sheet.rel = "stylesheet";
    sheet.href = "/_ijn/preview.css";
    region.hidden = true;
    sheet.addEventListener("load", () => { region.hidden = false; });
    show(false);
    host.attachShadow({ mode: "open" }).append(sheet, region);
    document.body.insertBefore(host, own);
  }

  // --- The channel; a page that nobody sees needs none ---

  let live = null;
  const listen = () => {
    if (live || document.hidden) return;
    live = new EventSource("/_ijn/live?" + new URLSearchParams({ token, page: location.pathname, tag }));
    live.addEventListener("page", event => { if (event.data !== tag) update(); });
    live.addEventListener("findings", event => { if (kind === "page") findings(JSON.parse(event.data)); });
    // Refused: another preview has taken the place of the one that sent this page.
    live.addEventListener("error", () => { if (live.readyState === EventSource.CLOSED) location.reload(); });
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return listen();
    live?.close();
    live = null;
  });
  addEventListener("pagehide", () => {
    live?.close();
    live = null;
  });
  addEventListener("pageshow", listen);
  listen();
})();
