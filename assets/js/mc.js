// Conveniences on top of pages that work without any script: shortcuts, a scanner anywhere, select-all,
// guards against double and lost submissions, copying, live recount. No dependencies, no eval.
(() => {
  'use strict';
  const doc = document;
  const root = doc.documentElement;
  const one = (selector, from = doc) => from.querySelector(selector);
  const all = (selector, from = doc) => [...from.querySelectorAll(selector)];
  root.classList.add('js');

  // --- shortcuts and scanner ---------------------------------------------------------------
  // A scanner is a very fast typist that ends with Enter. A key counts as a shortcut only if no other
  // key follows within PAUSE milliseconds; a burst of at least BURST keys and Enter is a scanned code.
  const PAUSE = 60;
  const BURST = 5;
  let burst = '';
  let timer = 0;

  const typing = (node) =>
    node && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)
      && !/^(checkbox|radio|button|submit|reset|file)$/.test(node.type));
  const search = () => one('[data-search]');
  const press = (name) => { const target = one(`[data-key="${name}"]`); if (target) target.click(); };

  const step = (by) => {
    const links = all('[data-row]').filter((link) => link.offsetParent);
    if (!links.length) return;
    const row = doc.activeElement && doc.activeElement.closest('tr, li');
    const now = links.findIndex((link) => link === doc.activeElement || (row && row.contains(link)));
    const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + by));
    links[next].focus();
    links[next].scrollIntoView({ block: 'nearest' });
  };
  const tick = () => {
    const row = doc.activeElement && doc.activeElement.closest('tr, li');
    const box = row && one('[data-select]', row);
    if (box) box.click();
  };
  const shortcuts = {
    '/': () => { const field = search(); if (field) field.focus(); },
    j: () => step(1),
    k: () => step(-1),
    x: tick,
    n: () => press('n'),
    e: () => press('e'),
    '?': () => open('keys'),
  };

  doc.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (typing(event.target) || one('dialog[open]')) return;
    if (event.key === 'Enter') {
      const code = burst;
      burst = '';
      clearTimeout(timer);
      const field = search();
      if (code.length >= BURST && field && field.form) {
        event.preventDefault();
        field.value = code;
        submit(field.form);
      }
      return;
    }
    if (event.key.length !== 1) return;
    const known = root.dataset.keys !== 'off' && shortcuts[event.key.toLowerCase()];
    // Firefox opens its own search on "/".
    if (known && event.key === '/') event.preventDefault();
    if (event.key === ' ' && !burst) return;
    burst += event.key;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (known && burst.length === 1) known();
      burst = '';
    }, PAUSE);
  });

  doc.addEventListener('focusin', (event) => {
    // The next scan replaces the last one.
    if (event.target.matches('[data-search]')) event.target.select();
  });

  const submit = (form) => (form.requestSubmit ? form.requestSubmit() : form.submit());

  // --- dialogs, menus, folds ---------------------------------------------------------------
  const open = (id) => {
    const dialog = doc.getElementById(id);
    if (!dialog || !dialog.showModal || dialog.open) return false;
    dialog.showModal();
    return true;
  };

  doc.addEventListener('click', (event) => {
    const target = event.target;
    const opener = target.closest('[data-dialog]');
    if (opener && open(opener.dataset.dialog)) {
      event.preventDefault();
      all('details.menu[open]').forEach((menu) => { menu.open = false; });
    }
    if (target.closest('[data-print]')) window.print();
    const copier = target.closest('[data-copy]');
    if (copier) copy(copier);
    all('details.menu[open]').forEach((menu) => { if (!menu.contains(target)) menu.open = false; });
  });

  doc.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const menu = one('details.menu[open]');
    if (menu) { menu.open = false; one('summary', menu).focus(); }
    const side = one('.wp-side:target');
    if (side) { location.hash = 'main'; }
  });

  // Old browsers cannot show the content of a closed fold on a wide screen.
  const styled = window.CSS && CSS.supports && CSS.supports('selector(::details-content)');
  if (!styled && window.innerWidth >= 768) all('details.filters').forEach((fold) => { fold.open = true; });

  // --- copying -----------------------------------------------------------------------------
  const copy = async (button) => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch (_) {
      // Plain HTTP in an office network: the old way.
      const area = doc.createElement('textarea');
      area.value = text;
      area.className = 'visually-hidden';
      doc.body.append(area);
      area.select();
      doc.execCommand('copy');
      area.remove();
      button.focus();
    }
    const said = one('[role="status"]', button.parentElement);
    if (said) { said.textContent = button.dataset.copied; setTimeout(() => { said.textContent = ''; }, 4000); }
  };

  // --- choosing rows -----------------------------------------------------------------------
  const recount = (form) => {
    const boxes = all('[data-select]', form);
    const chosen = boxes.filter((box) => box.checked).length;
    const every = one('[data-select-all]', form);
    if (every) {
      every.checked = chosen > 0 && chosen === boxes.length;
      every.indeterminate = chosen > 0 && chosen < boxes.length;
    }
    all('[data-selected]', form).forEach((place) => {
      place.textContent = place.dataset.selected.replace('{n}', chosen);
    });
  };
  doc.addEventListener('change', (event) => {
    const target = event.target;
    const form = target.form;
    if (!form) return;
    if (target.matches('[data-select-all]')) {
      all('[data-select]', form).forEach((box) => { box.checked = target.checked; });
      recount(form);
    } else if (target.matches('[data-select]')) {
      recount(form);
    }
  });

  // --- files -------------------------------------------------------------------------------
  const size = (bytes) => {
    const mega = bytes >= 1048576;
    const number = new Intl.NumberFormat(root.lang, { maximumFractionDigits: mega ? 1 : 0 });
    return `${number.format(bytes / (mega ? 1048576 : 1024))} ${mega ? 'MB' : 'KB'}`;
  };
  doc.addEventListener('change', (event) => {
    const list = event.target.type === 'file' && one('.upload-list', event.target.closest('.upload') || doc);
    if (!list) return;
    list.replaceChildren(...[...event.target.files].map((file) => {
      const item = doc.createElement('li');
      item.textContent = `${file.name} · ${size(file.size)}`;
      return item;
    }));
  });

  // --- sending once, not losing work ---------------------------------------------------------
  let dirty = null;
  doc.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form && form.matches('[data-guard]')) dirty = form;
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty) { event.preventDefault(); event.returnValue = ''; }
  });
  const release = (form) => {
    delete form.dataset.sent;
    all('[aria-disabled="true"]', form).forEach((button) => button.removeAttribute('aria-disabled'));
  };
  doc.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (dirty === form) dirty = null;
    if (form.target === '_blank' || form.matches('[data-many]')) return;
    form.dataset.sent = '1';
    // Not `disabled`: the pressed button's name must travel with the form.
    if (event.submitter) event.submitter.setAttribute('aria-disabled', 'true');
    // An answer that is a download leaves the page where it is.
    setTimeout(() => release(form), 10000);
  });
  // Back from the next page: the form may be sent again.
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach(release));

  // --- live recount ------------------------------------------------------------------------
  const running = new WeakMap();
  const state = (control) => (/^(checkbox|radio)$/.test(control.type) ? control.checked : control.value);
  const controls = 'input[id], select[id], textarea[id]';
  // What was typed since the question was sent is newer than the answer.
  const keep = (place, fresh, sent) => all(controls, place).forEach((control) => {
    if (sent.get(control.id) === state(control)) return;
    const heir = one(`[id="${control.id}"]`, fresh);
    if (!heir || heir.type !== control.type) return;
    if (typeof state(control) === 'boolean') heir.checked = control.checked; else heir.value = control.value;
  });
  const live = async (form) => {
    const earlier = running.get(form);
    if (earlier) earlier.abort();
    const control = new AbortController();
    running.set(form, control);
    const sent = new Map(all(controls, form).map((control) => [control.id, state(control)]));
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (typeof value === 'string') body.append(name, value); });
    try {
      const answer = await fetch(form.dataset.live, {
        method: 'POST', body, signal: control.signal, credentials: 'same-origin', redirect: 'error',
        headers: { 'X-Requested-With': 'mc' },
      });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      all('[data-live-target]', form).forEach((place) => {
        const fresh = one(`[data-live-target="${place.dataset.liveTarget}"]`, page);
        if (!fresh) return;
        keep(place, fresh, sent);
        const focused = place.contains(doc.activeElement) && doc.activeElement.id;
        place.replaceChildren(...fresh.childNodes);
        const again = focused && doc.getElementById(focused);
        if (again) again.focus();
      });
    } catch (_) {
      // The page stays as it is; the server counts again when the form is sent.
    }
  };
  doc.addEventListener('change', (event) => {
    const form = event.target.form;
    if (!form || !form.dataset.live) return;
    const watched = all('[data-live-on]', form);
    if (!watched.length || event.target.matches('[data-live-on]')) live(form);
  });

  // --- first look --------------------------------------------------------------------------
  all('form').forEach((form) => { if (one('[data-select]', form)) recount(form); });
  const wrong = one('.errsum');
  if (wrong) wrong.focus();
})();
