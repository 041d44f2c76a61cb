import { useEffect, useRef } from 'preact/hooks';
import type { Role } from '../../../shared/staff.ts';
import type { ViewContext } from '../../kit/page.ts';
import { type AdminMessages, adminMessages } from '../messages.ts';
import { type BranchScope, inBranch, sectionOf } from './addresses.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface Item {
  href: string;
  icon: IconName;
  label: keyof Omit<AdminMessages['navigation'], 'label'>;
  roles: readonly Role[];
  /** Other sections that belong to it. */
  also?: readonly string[];
}

const everyone: readonly Role[] = ['staff', 'supervisor', 'admin'];
const overseers: readonly Role[] = ['supervisor', 'admin'];
const admins: readonly Role[] = ['admin'];

const items: Item[] = [
  { href: '/admin', icon: 'dashboard', label: 'dashboard', roles: overseers },
  { href: '/admin/history', icon: 'history', label: 'history', roles: overseers },
  { href: '/admin/staff', icon: 'staff', label: 'staff', roles: admins },
  { href: '/admin/counters', icon: 'counters', label: 'counters', roles: admins },
  { href: '/admin/services', icon: 'services', label: 'services', roles: admins },
  { href: '/admin/rules', icon: 'rules', label: 'rules', roles: admins },
  { href: '/admin/priorities', icon: 'priorities', label: 'priorities', roles: admins },
  { href: '/admin/journeys', icon: 'journeys', label: 'journeys', roles: admins },
  { href: '/admin/calendar', icon: 'calendar', label: 'calendar', roles: admins },
  { href: '/admin/media', icon: 'media', label: 'media', roles: admins },
  { href: '/admin/voice', icon: 'voice', label: 'voice', roles: admins },
  {
    href: '/admin/devices',
    icon: 'devices',
    label: 'devices',
    roles: admins,
    also: ['/admin/displays', '/admin/kiosks', '/admin/printers'],
  },
  { href: '/admin/ticket-paper', icon: 'paper', label: 'paper', roles: admins },
  { href: '/admin/branches', icon: 'branches', label: 'branches', roles: admins },
  { href: '/admin/sessions', icon: 'sessions', label: 'sessions', roles: admins },
  { href: '/display', icon: 'display', label: 'display', roles: everyone },
  { href: '/kiosk', icon: 'kiosk', label: 'kiosk', roles: everyone },
  { href: '/counter', icon: 'console', label: 'console', roles: everyone },
];

export function Navigation({ context, scope }: { context: ViewContext; scope: BranchScope }) {
  const t = adminMessages[context.locale].navigation;
  const role = context.staff?.role;
  const section = sectionOf(context.path);
  const bar = useRef<HTMLElement>(null);
  // On a phone the bar is wider than the screen.
  useEffect(() => {
    const current = bar.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav class="admin-nav" aria-label={t.label} ref={bar}>
      <ul>
        {items
          .filter((item) => role && item.roles.includes(role))
          .map((item) => (
            <li key={item.href}>
              <a
                href={inBranch(item.href, scope)}
                aria-current={item.href === section || item.also?.includes(section) ? 'page' : undefined}
              >
                <Icon name={item.icon} />
                {t[item.label]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
