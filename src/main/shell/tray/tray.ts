/** The icon in the desktop's tray, for as long as there is one: follows what the machine is like. */
import { Menu, nativeImage, Tray } from 'electron';
import type { MenuItemConstructorOptions, NativeImage } from 'electron';
import type { HealthLevel } from '../../../contracts/health.ts';
import type { GoTo } from '../../../contracts/ipc/app.ts';
import type { TrayEntry, TrayFace } from './face.ts';
import { trayMark } from './mark.ts';

export interface TrayActions {
  readonly open: () => void;
  readonly go: (to: GoTo) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly quit: () => void;
}

export interface TrayOptions extends TrayActions {
  readonly probe: () => Promise<boolean>;
  readonly face: () => TrayFace;
  /** The tray came, or went. */
  readonly onChange: (present: boolean) => void;
  readonly probeEveryMs?: number;
}

export interface AppTray {
  /** Whether the desktop showed a tray when it was last asked. */
  readonly present: boolean;
  /** Asks the desktop now, and takes the icon there or away. */
  look(): Promise<boolean>;
  /** Something has changed: the face is drawn anew, soon, where it differs. */
  refresh(): void;
  close(): void;
}

const probeEveryMs = 20_000;
const redrawAfterMs = 250;
const onMac = process.platform === 'darwin';
/** Pixels at scales 1, 1.5, 2 and 3 of the size a panel asks for. */
const sizes = onMac ? [18, 36] : [22, 33, 44, 66];

export function openTray(options: TrayOptions): AppTray {
  let tray: Tray | null = null;
  let shown = '';
  let closed = false;
  let redraw: NodeJS.Timeout | undefined;

  function draw(): void {
    redraw = undefined;
    if (tray === null) return;
    const face = options.face();
    const next = JSON.stringify(face);
    if (next === shown) return;
    shown = next;
    tray.setImage(imageOf(face.level));
    tray.setToolTip(face.tooltip);
    tray.setContextMenu(Menu.buildFromTemplate(face.entries.map(entry => itemOf(entry, options))));
  }

  async function look(): Promise<boolean> {
    const present = await options.probe();
    if (closed || present === (tray !== null)) return present;
    if (present) {
      tray = new Tray(imageOf(options.face().level));
      tray.on('click', () => options.open());
      shown = '';
      draw();
    } else {
      tray?.destroy();
      tray = null;
    }
    options.onChange(present);
    return present;
  }

  const timer = setInterval(() => void look(), options.probeEveryMs ?? probeEveryMs);
  timer.unref();
  return {
    get present() {
      return tray !== null;
    },
    look,
    refresh() {
      redraw ??= setTimeout(draw, redrawAfterMs);
    },
    close() {
      closed = true;
      clearInterval(timer);
      clearTimeout(redraw);
      tray?.destroy();
      tray = null;
    },
  };
}

function imageOf(level: HealthLevel): NativeImage {
  const [base = 22] = sizes;
  const image = nativeImage.createEmpty();
  for (const size of sizes) {
    image.addRepresentation({
      width: size,
      height: size,
      scaleFactor: size / base,
      buffer: nativeImage.createFromBitmap(trayMark(level, size, onMac), { width: size, height: size }).toPNG(),
    });
  }
  if (onMac) image.setTemplateImage(true);
  return image;
}

function itemOf(entry: TrayEntry, actions: TrayActions): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'rule':
      return { type: 'separator' };
    case 'words':
      return { label: entry.label, enabled: false };
    case 'go':
      return { label: menuText(entry.label), click: () => actions.go(entry.to) };
    case 'do':
      return { label: entry.label, click: () => actions[entry.action]() };
  }
}

/** In a menu, a single ampersand marks a key. */
function menuText(label: string): string {
  return label.replaceAll('&', '&&');
}
