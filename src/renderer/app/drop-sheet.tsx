/** Takes a manuscript that is dragged onto the window, wherever it is laid down. */
import './drop-sheet.css';
import { useEffect, useState } from 'react';
import { openDropped } from '../commands/open-dropped.ts';
import { useDesk } from '../stores/desk.ts';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

export function DropSheet() {
  const desk = useDesk();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void openDropped.run(desk, files);
    };
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [desk]);

  if (!over) return null;
  return (
    <div className="drop-sheet" aria-hidden="true">
      <p>Lay your manuscript here</p>
    </div>
  );
}
