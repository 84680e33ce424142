/** A short novel of our own, for tests that need a book with chapters, scenes, people and talk. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './toy-engine.ts';

const chapters = [
  `Chapter 1. The Ferry

Ruth Harlow came down to the landing before it was light. The ferry lay on its side in the mud, and Abel Stone stood beside it with a lantern, as if he had lost something small.

“You said it would float,” said Ruth.

“I said it had floated,” Abel answered. He was ashamed, and he turned the lantern so that she could not see his face.

Ruth laughed in spite of herself. She had been afraid all night that he would not be there at all. “Then we shall walk,” she said. “The causeway is dry until nine.”

“The causeway,” said Abel, “is where your brother drowned.”

She did not answer. The gulls were waking, and the cold came up from the river like an old quarrel.

* * *

At the inn Mrs. Dunmore had laid three places. “Where is Mr. Stone?” she asked, when Ruth came in alone.

“He went back,” said Ruth. “He is not a coward, Mrs. Dunmore. He only remembers too much.”

Mrs. Dunmore put the third plate away. She hated waste, and she hated Abel Stone a little, and she was sorry for both.`,
  `Chapter 2. The Causeway

Ruth walked alone. The stones were slippery and green, and twice she fell. It was a horrible road. She thought of Thomas, who had run along it singing, and she wept, furious with herself for weeping.

Behind her somebody called. “Ruth! Wait!”

It was Abel. He had run so fast that he could not speak. “I am not going to let you,” he began, and stopped for breath.

“You are not going to let me what?” asked Ruth.

“Go alone,” said Abel.

She took his hand. It was the first happy thing that had happened that year, and neither of them said so. The water was already moving in the grass.`,
  `Chapter 3. Nine O'Clock

“The bell,” said Abel. “It is nine.”

Ruth heard it too, and the sea under it. They ran. A wave came over the stones and took her shoes, and she screamed; then his arm was round her, and the wall of the old customs house was under her hands.

Mrs. Dunmore stood above them with a rope. “I have been standing here since eight,” she said angrily. “Somebody in this village must be able to read a clock.”

Abel began to laugh. Ruth kissed the old woman on both cheeks. They were wet, cold and alive, and the sun came out over the river as if it had been promised.`,
];

/** Writes the book to a folder of its own; the path of its file. */
export function smallBook(): string {
  const file = join(freshFolder(), 'the-causeway.txt');
  writeFileSync(file, `${chapters.join('\n\n\n')}\n`);
  return file;
}
