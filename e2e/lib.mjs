// Starts the browser, lets people walk through the program, and checks each page they come to.
import { mkdir } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env.SHOTS; // pictures of whole pages take longer than the checks

export const WIDTHS = [1366, 820, 390, 320];
const HEIGHT = { 1366: 900, 820: 1180, 390: 844, 320: 640 };
const AXE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--disable-lcd-text',
  '--force-color-profile=srgb', '--hide-scrollbars'];
const PLACE = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' };

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off', // templates leave some
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'long-title': 'off', // Vietnamese procedure names are long
    'require-sri': 'off', // same origin only
    'tel-non-breaking': 'off', // a text may wrap
    'no-redundant-role': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }], // a named list is fine
  },
});

/** One run: counts checks, prints a line for each, keeps what stories tell each other in `notes`. */
export class World {
  constructor({ base, accounts = {}, print = console.log }) {
    this.base = base.replace(/\/$/, '');
    this.accounts = accounts;
    this.print = print;
    this.notes = {};
    this.looked = new Set(); // method and path of every page that was checked
    this.passed = 0;
    this.failures = [];
  }

  async start() {
    this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    if (shots) await mkdir(shots, { recursive: true });
    return this;
  }

  async stop() { await this.browser?.close(); }

  /** Records one check; `detail` (text or list) is printed when it failed. */
  check(name, ok, detail = '') {
    if (ok) { this.passed += 1; this.print(`ok      ${name}`); return true; }
    const lines = [detail].flat().filter(Boolean);
    this.failures.push(name);
    this.print(`FAILED  ${name}`);
    for (const line of lines.slice(0, 12)) this.print(`        ${line}`);
    if (lines.length > 12) this.print(`        … ${lines.length - 12} more`);
    return false;
  }

  /** A person at a browser of their own: no shared cookies. `script: false` switches JavaScript off. */
  async person({ script = true, width = 1366 } = {}) {
    const context = await this.browser.newContext({ ...PLACE, baseURL: this.base, javaScriptEnabled: script,
      viewport: { width, height: HEIGHT[width] ?? 900 } });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    watch(page);
    return page;
  }

  /** Signs in on the sign-in page as one of `accounts`: { role: { name, password } }. */
  async signIn(page, role) {
    const account = this.accounts[role];
    if (!account) throw new Error(`no account for ${role}: set ACCOUNTS`);
    await page.goto('/can-bo/dang-nhap');
    await page.fill('[name="name"]', account.name);
    await page.fill('[name="password"]', account.password);
    await Promise.all([page.waitForNavigation(), page.click('main form button[type="submit"]')]);
    this.check(`${role} signs in`, !page.url().includes('/can-bo/dang-nhap'), `still at ${page.url()}`);
  }

  /**
   * Everything that holds for every page, at every width: valid HTML, a strict policy that nothing
   * violates, axe in light and dark, no sideways scroll, no invisible text, targets big enough for fingers.
   * The document is replayed exactly as the person received it, so answers to POST are checked too.
   */
  async checkPage(page, name) {
    await page.waitForLoadState('networkidle');
    const seen = page.mc;
    if (!seen.document) { this.check(`${name}: loaded`, false, 'no document was loaded'); return; }
    const html = await seen.document.text();
    this.checkDocument(name, html, seen);

    const context = await this.browser.newContext({ ...PLACE, baseURL: this.base, bypassCSP: true });
    await context.addCookies(await page.context().cookies());
    try {
      const replay = await context.newPage();
      await this.checkWidths(replay, name, page.url(), html);
    } finally {
      await context.close();
    }
  }

  /** A page of a kind that `checkPage` saw before: its document, axe and sideways scroll, at the person's width and at 320. */
  async checkAgain(page, name) {
    await page.waitForLoadState('networkidle');
    const { width } = page.viewportSize();
    const html = await page.mc.document.text();
    this.checkDocument(name, html, page.mc);
    const context = await this.browser.newContext({ ...PLACE, baseURL: this.base, bypassCSP: true });
    await context.addCookies(await page.context().cookies());
    try {
      const again = await context.newPage();
      for (const at of [width, 320]) {
        await replay(again, page.url(), html, at);
        const [inner, scroll, widest] = await again.evaluate(sideways);
        this.check(`${name}: no sideways scroll at ${at}`, scroll <= inner, [`${scroll} > ${inner}`, ...widest]);
        if (at === width) await this.checkAxe(again, `${name}: axe at ${at}`);
        await picture(again, `${name}-${at}`);
      }
    } finally {
      await context.close();
    }
  }

  checkDocument(name, html, seen) {
    this.looked.add(`${seen.document.request().method()} ${new URL(seen.document.url()).pathname}`);
    const policy = seen.document.headers()['content-security-policy'] ?? '';
    this.check(`${name}: strict content security policy`,
      policy.includes("default-src 'none'") && !/unsafe-(inline|eval)/.test(policy), policy || 'no policy sent');
    this.check(`${name}: nothing violates the policy, no script error, no missing asset`, seen.troubles.length === 0, seen.troubles.splice(0));
    const report = validator.validateStringSync(html);
    this.check(`${name}: valid HTML`, report.valid,
      report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)));
  }

  /** Whether each of these pages, a method and a pattern such as "GET /thu-tuc/{code}", was checked in some story. */
  checkLooked(pages) {
    const pattern = (page) => new RegExp(`^${page.replaceAll(/[.?*+]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    const missed = pages.filter((page) => ![...this.looked].some((one) => pattern(page).test(one)));
    this.check(`all of ${pages.length} pages were looked at`, pages.length > 0 && missed.length === 0, missed);
  }

  async checkWidths(page, name, url, html) {
    for (const width of WIDTHS) {
      await replay(page, url, html, width);
      const [inner, scroll, widest] = await page.evaluate(sideways);
      this.check(`${name}: no sideways scroll at ${width}`, scroll <= inner, [`${scroll} > ${inner}`, ...widest]);
      if (width === 390) {
        const small = await page.evaluate(smallTargets);
        this.check(`${name}: targets of 44 px at ${width}`, small.length === 0, small);
      }
      await picture(page, `${name}-${width}`);
      if (width === 1366 || width === 390) await this.checkAxe(page, `${name}: axe at ${width}`);
    }
    for (const width of [1366, 390]) {
      await replay(page, url, html.replace(/data-bs-theme="\w+"/, 'data-bs-theme="dark"'), width);
      await this.checkAxe(page, `${name}: axe at ${width}, dark`);
      await picture(page, `${name}-${width}-dark`);
    }
    if (!shots) return;
    await page.emulateMedia({ forcedColors: 'active' });
    await replay(page, url, html, 1366);
    await picture(page, `${name}-forced`);
    await page.emulateMedia({ forcedColors: 'none' });
  }

  async checkAxe(page, name) {
    // A bar that sticks to an edge covers half of something at any moment: no fault of what it covers.
    await page.addStyleTag({ content: '.wp-top, .act, .beside { position: static !important }' });
    await page.evaluate(axeSource);
    const found = await page.evaluate((options) => axe.run(document, options), AXE);
    const wrong = found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.any[0]?.message ?? ''}`));
    // White on white lands among the undecided ones; looking away there is how it once got through.
    const invisible = found.incomplete.filter((v) => v.id === 'color-contrast').flatMap((v) => v.nodes)
      .filter((n) => n.any.some((a) => a.data?.contrastRatio === 1)).map((n) => `contrast 1:1: ${n.target.join(' ')}`);
    this.check(name, wrong.length + invisible.length === 0, [...wrong, ...invisible]);
  }
}

/** Keeps the last document answer and everything that went wrong on the page. */
function watch(page) {
  const seen = { document: null, troubles: [] };
  page.mc = seen;
  page.on('response', (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      if (response.status() < 300 || response.status() >= 400) seen.document = response;
    } else if (response.status() >= 400) {
      seen.troubles.push(`${response.status()} ${response.url()}`);
    }
  });
  page.on('pageerror', (error) => seen.troubles.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) seen.troubles.push(message.text());
  });
}

async function picture(page, name) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

async function replay(page, url, html, width) {
  await page.setViewportSize({ width, height: HEIGHT[width] });
  const address = url.split('#')[0];
  const is = (candidate) => candidate.href.split('#')[0] === address;
  await page.unrouteAll();
  await page.route(is, (route) => (route.request().isNavigationRequest()
    ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }) : route.continue()));
  await page.goto('about:blank');
  await page.goto(url);
}

function sideways() {
  const inner = window.innerWidth;
  const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > inner + 0.5)
    .map((e) => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')} reaches ${Math.round(e.getBoundingClientRect().right)}`);
  return [inner, document.documentElement.scrollWidth, wide.slice(0, 5)];
}

function smallTargets() {
  return [...document.querySelectorAll('.btn, .page-link, .wp-side a, .pt-nav a, input.form-control, select')]
    .filter((e) => e.getClientRects().length && !e.closest('.visually-hidden') && e.type !== 'file')
    .map((e) => [e, e.getBoundingClientRect()])
    .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
    .map(([e, box]) => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')} is ${Math.round(box.width)}×${Math.round(box.height)}`);
}
