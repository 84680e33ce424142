import { describe, expect, it } from 'vitest';
import { capital, counted, countedInWords, figure, inWords, listed, seconds } from './phrases.ts';

describe('numbers in prose', () => {
  it('sets small numbers in words and large ones in groups', () => {
    expect(inWords(0)).toBe('no');
    expect(inWords(19)).toBe('nineteen');
    expect(inWords(21)).toBe('21');
    expect(figure(212678)).toBe('212,678');
  });

  it('knows one from many', () => {
    expect(counted(1, 'scene')).toBe('1 scene');
    expect(counted(1284, 'scene')).toBe('1,284 scenes');
    expect(countedInWords(1, 'system')).toBe('one system');
    expect(countedInWords(0, 'box', 'boxes')).toBe('no boxes');
  });

  it('joins names as a sentence would', () => {
    expect(listed([])).toBe('');
    expect(listed(['Ahab'])).toBe('Ahab');
    expect(listed(['Ahab', 'Stubb', 'Flask'])).toBe('Ahab, Stubb and Flask');
    expect(capital('six systems')).toBe('Six systems');
  });

  it('says times no finer than they matter', () => {
    expect(seconds(0.42)).toBe('0.4');
    expect(seconds(41.7)).toBe('42');
    expect(seconds(600)).toBe('10 min');
  });
});
