// Runs the stories in order against a running program.
//   BASE=http://127.0.0.1:8080 ACCOUNTS='{"receiver":{"name":"…","password":"…"}}' node run.mjs [story …]
// CHROMIUM names another browser; with SHOTS, a folder, every page is also kept there as pictures.
import { readdir, readFile } from 'node:fs/promises';
import { World } from './lib.mjs';

const base = process.env.BASE;
if (!base) { console.error('Set BASE to the address of the running program.'); process.exit(2); }

const folder = new URL('./stories/', import.meta.url);
const wanted = process.argv.slice(2);
const stories = (await readdir(folder)).filter((file) => file.endsWith('.mjs'))
  .filter((file) => !wanted.length || wanted.some((part) => file.includes(part))).sort();
if (!stories.length) { console.error('No such story.'); process.exit(2); }

const world = await new World({ base, accounts: JSON.parse(process.env.ACCOUNTS ?? '{}') }).start();
for (const file of stories) {
  const story = await import(new URL(file, folder));
  console.log(`\n# ${story.title}`);
  try {
    await story.default(world);
  } catch (error) {
    world.check(`${file} runs to its end`, false, String(error.stack ?? error).split('\n').slice(0, 8));
  }
}
if (!wanted.length) {
  console.log('\n# Every page');
  world.checkLooked(JSON.parse(await readFile(new URL('pages.json', import.meta.url), 'utf8')));
}
await world.stop();
console.log(`\n${world.passed} passed, ${world.failures.length} failed`);
process.exit(world.failures.length ? 1 : 0);
