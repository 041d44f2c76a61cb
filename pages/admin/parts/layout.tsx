import type { ComponentChildren } from 'preact';
import { ConnectionLost } from '../../kit/connection-lost.tsx';
import { LanguageSwitch } from '../../kit/language-switch.tsx';
import { kitMessages } from '../../kit/messages.ts';
import type { ViewContext } from '../../kit/page.ts';
import { adminMessages } from '../messages.ts';
import { type BranchScope, inBranch } from './addresses.ts';
import { BranchChooser } from './branch-chooser.tsx';
import { Navigation } from './navigation.tsx';
import { WhoIsHere } from './who-is-here.tsx';

interface Props {
  context: ViewContext;
  scope: BranchScope;
  done?: string | null;
  children: ComponentChildren;
}

/** What stands around every page of the back office. */
export function Layout({ context, scope, done = null, children }: Props) {
  const t = adminMessages[context.locale];
  const success = done === null ? undefined : t.done[done];
  return (
    <div class="admin">
      <ConnectionLost context={context} />
      <a class="skip-link" href="#content">
        {t.skip}
      </a>
      <header class="admin-top">
        <a class="brand" href={inBranch('/admin', scope)}>
          {kitMessages[context.locale].product}
        </a>
        <span class="branch-name">{scope.branch.name}</span>
        <BranchChooser context={context} scope={scope} />
        <LanguageSwitch context={context} />
        <WhoIsHere context={context} />
      </header>
      <Navigation context={context} scope={scope} />
      <main id="content" class="admin-main" tabIndex={-1}>
        {context.staff?.demonstrationPassword && (
          <p class="alert alert-warning">
            {t.demonstration.warning}{' '}
            <a class="alert-link" href="/account/password">
              {t.demonstration.change}
            </a>
          </p>
        )}
        {success && (
          <p class="alert alert-success" role="status">
            {success}
          </p>
        )}
        {children}
      </main>
    </div>
  );
}
