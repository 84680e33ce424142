import { describe, expect, it } from 'vitest';
import { chapterName, chapterNumbers } from './chapter-names.ts';

function chapters(...headings: readonly (readonly [heading: string | null, title: string | null])[]) {
  return headings.map(([heading, title], index) => ({
    index,
    heading,
    title,
    words: 100,
    firstScene: index,
    sceneCount: 1,
  }));
}

describe('chapterNumbers', () => {
  it('takes numbers from headings and leaves named sections without', () => {
    const book = chapters(
      ['ETYMOLOGY.', 'ETYMOLOGY.'],
      ['CHAPTER 1. Loomings.', 'Loomings'],
      ['CHAPTER 2. The Carpet-Bag.', 'The Carpet-Bag'],
      ['Epilogue', 'Epilogue'],
    );
    expect(chapterNumbers(book)).toEqual([null, 1, 2, null]);
  });

  it('reads Roman numerals and counts worded ones', () => {
    expect(chapterNumbers(chapters(['IX. Storm', 'Storm'], ['XIV. Calm', 'Calm']))).toEqual([9, 14]);
    expect(chapterNumbers(chapters(['Chapter One', null], ['Chapter Two', null]))).toEqual([1, 2]);
  });

  it('takes no word for a numeral', () => {
    expect(
      chapterNumbers(chapters(['1. Dawn', 'Dawn'], ['CIVIL WAR.', 'Civil War'], ['I Am Born.', 'I Am Born'])),
    ).toEqual([1, null, null]);
  });

  it('counts through where numbers start again', () => {
    const book = chapters(['Chapter 1', null], ['Chapter 2', null], ['Chapter 1', null]);
    expect(chapterNumbers(book)).toEqual([1, 2, 3]);
  });

  it('counts through where no heading bears a number', () => {
    expect(chapterNumbers(chapters(['Loomings', 'Loomings'], [null, null]))).toEqual([1, 2]);
  });
});

describe('chapterName', () => {
  it('is never empty', () => {
    const [titled, headed, bare] = chapters(['CHAPTER 1. Loomings', 'Loomings'], ['II', null], [null, null]);
    expect([titled, headed, bare].map(one => (one === undefined ? '' : chapterName(one)))).toEqual([
      'Loomings',
      'II',
      'Chapter 3',
    ]);
  });
});
