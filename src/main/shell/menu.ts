/** The menu of the window: only what works. */
import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Theme } from '../../contracts/ipc/app.ts';

export interface MenuActions {
  readonly openManuscript: () => void;
  readonly openFolder: () => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setCloseToTray: (wanted: boolean) => void;
}

export interface MenuState {
  readonly theme: Theme;
  /** Whether closing the window leaves the app in the tray; null where there is no tray. */
  readonly closeToTray: boolean | null;
  readonly platform: NodeJS.Platform;
}

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'Like the System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Sets the menu; to be called again when its state has changed elsewhere. */
export function setMenu(actions: MenuActions, { theme, closeToTray, platform }: MenuState): void {
  const onMac = platform === 'darwin';
  const stayInTray: MenuItemConstructorOptions[] =
    closeToTray === null
      ? []
      : [
          { type: 'separator' },
          {
            label: 'Stay in the Tray When Closed',
            type: 'checkbox',
            checked: closeToTray,
            click: ({ checked }) => actions.setCloseToTray(checked),
          },
        ];
  const file: MenuItemConstructorOptions[] = [
    { label: 'Open Manuscript…', accelerator: 'CmdOrCtrl+O', click: actions.openManuscript },
    { label: 'Open Folder…', accelerator: 'CmdOrCtrl+Shift+O', click: actions.openFolder },
    ...stayInTray,
    { type: 'separator' },
    onMac ? { role: 'close' } : { role: 'quit' },
  ];
  const view: MenuItemConstructorOptions[] = [
    {
      label: 'Theme',
      submenu: themes.map(([value, label]) => ({
        label,
        type: 'radio',
        checked: value === theme,
        click: () => actions.setTheme(value),
      })),
    },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
    ...(onMac ? [] : [{ label: 'Help', submenu: [{ role: 'about' } as const] }]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
