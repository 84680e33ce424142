/** A stand-in for a Linux desktop on a session bus of its own: the watcher of status items, and notifications. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import dbus from 'dbus-next';
import type { MessageBus } from 'dbus-next';

const { Message, Variant } = dbus;
type Message = InstanceType<typeof Message>;

const watcherName = 'org.kde.StatusNotifierWatcher';
const notificationsName = 'org.freedesktop.Notifications';
const propertiesInterface = 'org.freedesktop.DBus.Properties';

/** A value of D-Bus with its type. */
interface Wrapped {
  readonly value: unknown;
}

export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
}

export interface MenuEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
}

export interface TrayItem {
  tooltip(): Promise<string>;
  /** The icon's pixels at its largest size, as hexadecimal. */
  pixels(): Promise<string>;
  /** The entries that have words, in order. */
  menu(): Promise<readonly MenuEntry[]>;
  /** Chooses an entry by its label, as a click does. */
  choose(label: string): Promise<void>;
  /** Clicks on the icon itself. */
  activate(): Promise<void>;
}

export interface StandInDesktop {
  readonly address: string;
  readonly notifications: readonly ShownNotification[];
  /** Clicks on a notification. */
  click(id: number): void;
  /** The icon that the app has registered, or null while there is none. */
  item(): TrayItem | null;
  /** The panel goes: nobody shows status items any more. */
  removeTray(): Promise<void>;
  close(): Promise<void>;
}

export interface DesktopParts {
  readonly tray: boolean;
  readonly notifications: boolean;
}

/** Starts a bus, and on it what `parts` says that the desktop has. */
export async function standInDesktop(parts: DesktopParts): Promise<StandInDesktop> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface(daemon.stdout), 'line')) as [string];
  const bus = dbus.sessionBus({ busAddress: address });
  await once(bus, 'connect');
  const shown: ShownNotification[] = [];
  let registered: string | null = null;

  bus.addMethodHandler((message: Message) => {
    const reply = (signature = '', body: unknown[] = []): boolean => {
      bus.send(Message.newMethodReturn(message, signature, body));
      return true;
    };
    switch (`${message.interface}.${message.member}`) {
      case `${watcherName}.RegisterStatusNotifierItem`:
        registered = message.sender;
        return reply();
      case `${propertiesInterface}.Get`:
        return reply('v', [propertyOf(String(message.body[1]))]);
      case `${notificationsName}.GetCapabilities`:
        return reply('as', [['body', 'actions', 'body-markup']]);
      case `${notificationsName}.GetServerInformation`:
        return reply('ssss', ['stand-in', 'scriptorium', '1', '1.2']);
      case `${notificationsName}.Notify`:
        shown.push({ id: shown.length + 1, title: String(message.body[3]), body: String(message.body[4]) });
        return reply('u', [shown.length]);
      case `${notificationsName}.CloseNotification`:
        return reply();
      default:
        return false;
    }
  });
  if (parts.tray) await bus.requestName(watcherName, 0);
  if (parts.notifications) await bus.requestName(notificationsName, 0);

  return {
    address,
    notifications: shown,
    click(id) {
      const signal = (member: string, signature: string, body: unknown[]): void =>
        bus.send(Message.newSignal('/org/freedesktop/Notifications', notificationsName, member, signature, body));
      signal('ActionInvoked', 'us', [id, 'default']);
      signal('NotificationClosed', 'uu', [id, 2]);
    },
    item: () => (registered === null ? null : trayItem(bus, registered)),
    async removeTray() {
      await bus.releaseName(watcherName);
    },
    async close() {
      bus.disconnect();
      const gone = once(daemon, 'exit');
      daemon.kill();
      await gone;
    },
  };
}

function propertyOf(name: string): Wrapped {
  if (name === 'IsStatusNotifierHostRegistered') return new Variant('b', true);
  if (name === 'ProtocolVersion') return new Variant('i', 0);
  return new Variant('as', []);
}

function trayItem(bus: MessageBus, destination: string): TrayItem {
  async function call(
    path: string,
    about: string,
    member: string,
    signature = '',
    body: unknown[] = [],
  ): Promise<readonly unknown[]> {
    const answer = await bus.call(new Message({ destination, path, interface: about, member, signature, body }));
    return (answer?.body ?? []) as unknown[];
  }
  const property = async (name: string): Promise<unknown> => {
    const [value] = await call('/StatusNotifierItem', propertiesInterface, 'Get', 'ss', [
      'org.kde.StatusNotifierItem',
      name,
    ]);
    return (value as Wrapped).value;
  };
  const menuInterface = 'com.canonical.dbusmenu';
  const menuPath = '/com/canonical/dbusmenu';

  async function menu(): Promise<readonly MenuEntry[]> {
    const [, layout] = await call(menuPath, menuInterface, 'GetLayout', 'iias', [0, -1, []]);
    const [, , children] = layout as [number, unknown, readonly Wrapped[]];
    return children.flatMap(({ value }) => {
      const [id, properties] = value as [number, Record<string, Wrapped>];
      const label = properties['label']?.value;
      if (typeof label !== 'string' || label === '') return [];
      return [{ id, label: label.replaceAll('__', '_'), enabled: properties['enabled']?.value !== false }];
    });
  }

  return {
    async tooltip() {
      const [, , title, text] = (await property('ToolTip')) as [string, unknown, string, string];
      return [title, text].filter(part => part !== '').join('\n');
    },
    async pixels() {
      const pixmaps = (await property('IconPixmap')) as readonly [number, number, Uint8Array][];
      const [largest] = [...pixmaps].sort((a, b) => b[0] - a[0]);
      if (largest === undefined || largest[0] === 0) throw new Error('The icon has no pixels.');
      return Buffer.from(largest[2]).toString('hex');
    },
    menu,
    async choose(label) {
      const entry = (await menu()).find(one => one.label === label);
      if (entry === undefined) throw new Error(`The tray's menu has no "${label}".`);
      await call(menuPath, menuInterface, 'Event', 'isvu', [entry.id, 'clicked', new Variant('i', 0), 0]);
    },
    async activate() {
      await call('/StatusNotifierItem', 'org.kde.StatusNotifierItem', 'Activate', 'ii', [0, 0]);
    },
  };
}
