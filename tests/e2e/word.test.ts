/** A whole novel as a Word document: what is shown of it before it is taken in, and what every system shows of it after. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { epubFile, page as epubPage, paragraph, styled, wordFile } from '../manuscripts/make-archive.ts';
import { expect, test } from './harness/app.ts';
import { tabTo } from './harness/keyboard.ts';
import { firstChapters } from './harness/manuscripts.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphsOf = (chapter: string): readonly string[] =>
  chapter.split(/\n{2,}/u).map(one => one.replaceAll('\n', ' '));
const wordsIn = (text: string): number => text.split(/\s+/u).filter(word => word !== '').length;

/** What stands in no other book; the sample's people meet somebody who is not one of them. */
const planted = [
  '"The lamp at Corbiere is dark," said Thaddeus Marlowe to Starbuck.',
  '"Who told you so?" Starbuck asked Marlowe.',
  '"My brother Silas told me," answered Marlowe. "He saw it with his own eyes, and I am terrified."',
  "Marlowe wept with grief and terror, for he had lost his brother's watch in the sea.",
  '"You are a good man, Marlowe," said Starbuck, "and I trust you."',
];
const lastOfAll = 'The lamp was dark, and Marlowe and Starbuck were afraid of the sea.';

/** Seventy-five chapters, every twelfth and the last with what is planted. */
function novel(): readonly string[] {
  const chapters = firstChapters(74).map((chapter, index) =>
    index % 12 === 11 ? [chapter, ...planted].join('\n\n') : chapter,
  );
  return [...chapters, ['CHAPTER 75. The Lamp at Corbiere', ...planted, lastOfAll].join('\n\n')];
}

test('a Word document of 120,000 words is read, and each of the systems shows it', async ({ folder, start }) => {
  test.slow();
  const chapters = novel();
  const body = chapters.flatMap(chapter => {
    const [heading = '', ...rest] = paragraphsOf(chapter);
    return [styled('Heading1', escaped(heading)), ...rest.map(one => paragraph(escaped(one)))];
  });
  const words = chapters.reduce((sum, chapter) => sum + wordsIn(chapter), 0);
  expect(words).toBeGreaterThan(120_000);
  const path = join(folder, 'The Lamp.docx');
  writeFileSync(path, wordFile(body.join('')));

  const running = await start();
  const { page } = running;
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await running.chooseNext(path);
  await page.keyboard.press('Control+O');
  await expect(page.getByRole('heading', { name: `${words.toLocaleString('en')} words` })).toBeVisible({
    timeout: 60_000,
  });
  await running.picture('word-preview');
  await tabTo(page, 'Read this book');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The Lamp is read.' })).toBeVisible({ timeout: 180_000 });
  await running.idle();
  const book = (await running.ask('books.list', undefined))[0]?.id ?? '';

  const systems = (await running.ask('machine.systems', undefined)).map(system => system.id);
  const asked = new Set<string>();
  const answerOf = async (system: string, operation: string, data: object = {}): Promise<unknown> => {
    const tried = await running.ask('machine.try', { system, operation, data: JSON.stringify(data) });
    expect(tried.error, `${system}.${operation}`).toBeNull();
    asked.add(system);
    return JSON.parse(tried.output ?? 'null');
  };
  const last = chapters.length - 1;
  const project = { project: book };
  const scene = { project: book, scene: last };
  const marlowe = { project: book, character: 'marlowe' };
  const named = chapters.flatMap((chapter, index) => {
    const times = chapter.match(/Marlowe/gu)?.length ?? 0;
    return times === 0 ? [] : [[index, times] as const];
  });
  const where = named.map(([index]) => index);
  const having = (...parts: readonly Record<string, unknown>[]): unknown =>
    expect.arrayContaining(parts.map(part => expect.objectContaining(part)));

  expect(await answerOf('project_manager', 'get_statistics', project)).toMatchObject({
    words,
    chapters: 75,
    by_chapter: having({ index: last, title: 'The Lamp at Corbiere', words: wordsIn(chapters[last] ?? '') }),
  });
  expect(await answerOf('identity_processor', 'get_identity_profile', marlowe)).toMatchObject({
    name: 'Marlowe',
    aliases: expect.arrayContaining(['Thaddeus Marlowe']),
    mentions: named.reduce((sum, [, times]) => sum + times, 0),
    scenes: named,
  });
  expect(await answerOf('content_emotion_integration', 'analyze_content_for_emotions', scene)).toMatchObject({
    units: having({ text: planted[3], plutchik_labels: expect.arrayContaining(['fear']) }, { text: lastOfAll }),
  });
  expect(await answerOf('content_emotion_integration', 'get_emotional_analysis_summary', project)).toMatchObject({
    scenes_read: 75,
    peaks: { fear: { scene: last } },
  });
  expect(
    await answerOf('dynamic_emotion_engine', 'emotion_transition', {
      action: 'context_switch',
      ...project,
      from: 0,
      to: last,
    }),
  ).toMatchObject({ to: { scene: last }, rises: expect.arrayContaining(['fear']) });
  expect(await answerOf('enhanced_emotional_blender', 'analyze_plutchik_emotion', scene)).toMatchObject({
    wheel: { emotions: having({ emotion: 'fear', name: 'terror', passages: having({ text: lastOfAll }) }) },
  });
  const meter = (await answerOf('enhanced_emotional_meter', 'emotion_query', {
    ...project,
    action: 'release_history',
  })) as { scenes: { scene: number; passages: { text: string; start: number; end: number }[] }[] };
  expect(meter.scenes.length).toBeGreaterThan(0);
  for (const released of meter.scenes) {
    const { text } = await running.ask('reading.scene', { book, position: released.scene });
    for (const passage of released.passages) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
  }
  const talks = await answerOf('character_interaction_engine', 'get_character_interactions', {
    ...marlowe,
    other: 'starbuck',
  });
  expect(talks).toMatchObject({
    total: where.length,
    interactions: where.map(one => ({
      scene: one,
      passages: having({ text: '"The lamp at Corbiere is dark,"' }),
    })),
  });
  expect(await answerOf('character_memory_system', 'get_character_memories', marlowe)).toMatchObject({
    memories: having(
      { since: where[0], about: ['Silas'], value: 'brother' },
      { since: where[0], role: 'said', text: '"The lamp at Corbiere is dark,"' },
    ),
  });
  expect(await answerOf('framework_cli', 'run_command', { command: 'projects' })).toMatchObject({
    answer: { projects: [{ id: book, title: 'The Lamp', files: [path], words }] },
  });
  const [text] = await running.ask('machine.operations', { system: 'example_system' });
  const paragraphOfBook = JSON.parse(text?.examples[1]?.data ?? '{}') as { text: string };
  expect(chapters.flatMap(paragraphsOf).join(' ')).toContain(paragraphOfBook.text);
  await answerOf('example_system', 'text_processing', paragraphOfBook);
  expect(await answerOf('example_system', 'status_check')).toMatchObject({
    texts: 1,
    words: wordsIn(paragraphOfBook.text),
  });
  expect(await answerOf('system_dashboard', 'get_system_overview')).toMatchObject({
    books: { total: 1, words, missing: 0 },
    systems: { total: systems.length },
  });
  expect(await answerOf('system_health_checker', 'check_file_structure')).toMatchObject({
    findings: having({ check: 'manuscript: The Lamp', state: 'ok' }),
  });
  expect(await answerOf('status_summary', 'get_status_summary')).toMatchObject({
    line: expect.stringContaining('The Lamp is read'),
    books: [{ title: 'The Lamp', scenes: 75, heard: 75, felt: 75 }],
  });
  expect([...asked].toSorted()).toEqual(systems.toSorted());

  await running.picture('word-overview');
  await page.keyboard.press('Control+2');
  const arc = page.getByRole('slider', { name: /^The arc/u });
  await expect(arc).toBeVisible();
  await tabTo(page, 'The arc');
  await page.keyboard.press('End');
  await expect(arc).toHaveAttribute('aria-valuetext', /^Chapter 75, The Lamp at Corbiere, valence/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Text of the scene' })).toContainText(lastOfAll);
  await running.picture('word-arc');
  await page.getByRole('tab', { name: 'Cast' }).click();
  await page
    .getByRole('listbox', { name: /^The cast/u })
    .getByRole('option', { name: /^Marlowe/u })
    .click();
  const passages = page.getByRole('listbox', { name: 'Passages of Marlowe' });
  await expect(passages.getByRole('option').first()).toContainText('The lamp at Corbiere');
  await running.picture('word-cast');
  await page.getByRole('tab', { name: 'Memory' }).click();
  await expect(page.getByRole('listbox', { name: 'What Marlowe remembers' })).toContainText(
    "he had lost his brother's watch in the sea",
  );
  await running.picture('word-memory');
  await page.getByRole('tab', { name: 'Network' }).click();
  await page
    .getByRole('listbox', { name: /^The cast, those/u })
    .getByRole('option', { name: /^Marlowe/u })
    .click();
  await expect(page.getByRole('listbox', { name: 'Passages of Marlowe and Starbuck' })).toContainText('Corbiere');
  await running.picture('word-network');
  await page.getByRole('tab', { name: 'Feelings' }).click();
  await page.getByRole('slider', { name: /^The wheel of this scene/u }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'What the feelings rest on' })).toContainText(lastOfAll);
  await running.picture('word-feelings');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('main')).toContainText(`The whole${words.toLocaleString('en')} words`);
  await expect(page.getByRole('main')).toContainText('Chapters75');
  await expect(page.getByRole('article', { name: 'Outline' })).toContainText('The Lamp at Corbiere');
  await running.picture('word-books');
  await page.keyboard.press('Control+4');
  await expect(
    page.getByRole('grid', { name: 'The systems' }).getByRole('row', { name: /: \d+ waiting, /u }),
  ).toHaveCount(systems.length);
  await running.picture('word-systems');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All is well.');
  await running.picture('word-health');
});

test('a folder of chapters is one book, and so is an EPUB', async ({ folder, start }) => {
  const novel = join(folder, 'Novel');
  mkdirSync(novel);
  const [first = '', second = ''] = firstChapters(2);
  writeFileSync(join(novel, '10 - Later.md'), `# Later\n\n${second}`);
  writeFileSync(
    join(novel, '2 - Sooner.docx'),
    wordFile(
      paragraphsOf(first)
        .slice(1)
        .map(one => paragraph(escaped(one)))
        .join(''),
    ),
  );
  writeFileSync(join(novel, '~$oner.docx'), 'lock');
  const epub = join(folder, 'novel.epub');
  writeFileSync(epub, epubFile({ pages: { 'a.xhtml': epubPage(`<h1>Loomings</h1><p>${escaped(first)}</p>`) } }));

  const running = await start();
  await running.chooseNext(novel);
  expect(await running.ask('books.chooseFolder', undefined)).toMatchObject({
    folder: 'Novel',
    files: [{ name: '2 - Sooner.docx' }, { name: '10 - Later.md' }],
    chapters: [{ title: 'Sooner' }, { title: 'Later' }],
  });
  await running.chooseNext(epub);
  expect(await running.ask('books.choose', undefined)).toMatchObject({
    title: 'The Quay & the Mill',
    author: 'R. Marsh',
    chapters: [{ title: 'Loomings' }],
  });
});
