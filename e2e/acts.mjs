// What people do in the stories, by clicking and typing as they would.

/** Clicks something that leads to another page, and waits for it. */
export async function go(page, target) {
  const locator = typeof target === 'string' ? page.locator(target).first() : target;
  await Promise.all([page.waitForNavigation(), locator.click()]);
}

/** Fills inputs by name: text, { select } or { tick }. */
export async function fill(scope, values) {
  for (const [name, value] of Object.entries(values)) {
    const input = scope.locator(`[name="${name}"]`);
    if (value === true) await input.check();
    else if (await input.first().getAttribute('type') === 'radio') await scope.locator(`[name="${name}"][value="${value}"]`).check();
    else if (await input.evaluate((e) => e.tagName) === 'SELECT') await input.selectOption(value);
    else await input.fill(value);
  }
}

/** From the home page to the form of a procedure, found by what people call it. */
export async function chooseProcedure(page, words, name) {
  await page.goto('/can-bo');
  await go(page, 'main a[href="/can-bo/tiep-nhan"]');
  await page.fill('#q', words);
  await go(page, 'form.find button[type="submit"]');
  // A code leads to the form at once.
  if (!page.url().includes('thu-tuc=')) await go(page, page.locator('.pick a', { hasText: name }).first());
}

/** Saves the intake and gives the number of the case. */
export async function save(page) {
  await go(page, 'button[name="save"][value="print"]');
  return decodeURIComponent(page.url().split('/').pop());
}

/** Opens a case from the officer's own work, by its number. */
export async function openWork(page, caseNo) {
  await page.goto('/can-bo/viec');
  const filter = page.locator('.filters > summary');
  if (await filter.isVisible()) await filter.click();
  await page.fill('#tim', caseNo);
  await go(page, 'form:has(#tim) button[type="submit"]');
  await go(page, page.locator('a.code', { hasText: caseNo }));
}

/** Opens a case with the search that every page has. */
export async function findCase(page, caseNo) {
  await page.goto('/can-bo');
  await page.fill('.wp-search input', caseNo);
  await go(page, '.wp-search button');
  if (!page.url().includes(`/ho-so/${caseNo}`)) await go(page, page.locator('a.code', { hasText: caseNo }));
}

/** Opens the form of an act by its button. */
export async function openDeed(page, name) {
  await page.locator('.case-buttons a.btn', { hasText: name }).first().click();
  return page.locator('.deed:target');
}

/** An act with a form: opens it, fills it, sends it. `before` sees the open form. */
export async function act(page, name, values = {}, before = async () => {}) {
  const deed = await openDeed(page, name);
  await fill(deed, values);
  await before(page);
  await send(page);
}

/** Sends the open form. */
export async function send(page) {
  await go(page, page.locator('.deed:target .deed-end button, .deed.is-open .deed-end button').first());
}

/** An act without a form. */
export async function press(page, name) {
  await go(page, page.locator('.case-buttons form button', { hasText: name }).first());
}

/** What the page says was done. */
export const said = (page) => page.locator('main .notice[role="status"], main .notice[role="alert"]').first().innerText();

/** Names of the acts that a case page offers; printing is no act. */
export const offered = (page) => page.locator('.case-buttons > a.btn, .case-buttons > form button').allInnerTexts();

/** The letter about the acceptance of a case, as the demonstration keeps it: gives its text. */
export async function openLetter(page, caseNo) {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto('/can-bo/thong-bao');
    const letter = page.locator('tr', { hasText: caseNo }).locator('a.btn').first();
    if (await letter.count()) { await go(page, letter); return page.locator('.letter').innerText(); }
    await page.waitForTimeout(1000);
  }
  throw new Error(`no letter about ${caseNo}`);
}

/** A citizen looks a case up with both codes, from the portal. */
export async function track(page, caseNo, code) {
  await page.goto('/');
  const menu = page.locator('.pt-nav summary');
  if (await menu.isVisible()) await menu.click();
  await go(page, page.locator('.pt-nav a[href="/tra-cuu"]:visible'));
  await fill(page, { 'ho-so': caseNo, ma: code });
  await go(page, 'main form[action="/tra-cuu"] button[type="submit"]');
  return page.locator('main').innerText();
}
