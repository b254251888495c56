// A citizen finds the portal, with and without script.
export const title = 'A citizen opens the portal';

export default async function (world) {
  const page = await world.person();
  await page.goto('/');
  await world.checkPage(page, 'public-home');

  await page.keyboard.press('Tab');
  world.check('the first Tab offers to skip to the content',
    await page.evaluate(() => document.activeElement.className === 'skip'));

  await page.goto('/');
  await Promise.all([page.waitForNavigation(), page.click('button[name="lang"][value="en"]')]);
  world.check('the portal speaks English on demand', await page.getAttribute('html', 'lang') === 'en');
  await world.checkPage(page, 'public-home-en');

  const plain = await world.person({ script: false, width: 390 });
  await plain.goto('/');
  await plain.click('.pt-nav summary');
  world.check('the menu opens without script', await plain.isVisible('.pt-nav details a'));
  const answer = await plain.goto('/no-such-page');
  world.check('an unknown address is told as such', answer.status() === 404, `status ${answer.status()}`);
  await world.checkPage(plain, 'not-found');
}
