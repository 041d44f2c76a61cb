import type { Locale } from '../../shared/page.ts';
import { counterMessages } from './messages.ts';

interface ResultFieldProps {
  results: string[];
  value: string;
  choose: (result: string) => void;
  locale: Locale;
}

/** What came of the service, to be kept when it is completed. */
export function ResultField({ results, value, choose, locale }: ResultFieldProps) {
  const messages = counterMessages[locale];
  if (results.length === 0) return null;
  return (
    <div class="tool result">
      <label for="result">{messages.result}</label>
      <select
        id="result"
        class="form-select form-select-sm"
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{messages.noResult}</option>
        {results.map((result) => (
          <option key={result} value={result}>
            {result}
          </option>
        ))}
      </select>
    </div>
  );
}
