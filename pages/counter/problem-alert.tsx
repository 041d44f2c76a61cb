import { kitMessages } from '../kit/messages.ts';
import type { ViewContext } from '../kit/page.ts';
import { counterMessages } from './messages.ts';
import type { Problem } from './send.ts';

interface ProblemAlertProps {
  problem: Problem | null;
  dismiss: () => void;
  context: ViewContext;
}

export function ProblemAlert({ problem, dismiss, context }: ProblemAlertProps) {
  const messages = counterMessages[context.locale];
  return (
    <div class="problem-place" role="alert">
      {problem && (
        <div class="problem">
          <span>{problem === 'network' ? messages.network : kitMessages[context.locale].refusals[problem]}</span>
          {problem === 'signed-out' && (
            <a href={`/login?next=${encodeURIComponent(context.path)}`}>{messages.signIn}</a>
          )}
          {problem === 'password-change-required' && <a href="/account/password">{messages.changePassword}</a>}
          <button type="button" class="btn btn-sm problem-close" aria-label={messages.dismiss} onClick={dismiss}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
