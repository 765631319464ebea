import { useId } from "preact/hooks";
import { type MessageName, say } from "../../words";

/** What can be chosen, and what that means where its name does not say it. */
export interface Option<Value> {
  value: Value;
  label: MessageName;
  help?: MessageName;
}

interface Props<Value> {
  /** What is asked. */
  about: MessageName;
  options: Option<Value>[];
  chosen: Value;
  choose: (value: Value) => void;
}

/** A question of the settings and its answers, one of which is chosen. */
export function Options<Value extends string>({ about, options, chosen, choose }: Props<Value>) {
  const id = useId();
  return (
    <fieldset>
      <legend>{say(about)}</legend>
      {options.map(({ value, label: name, help }) => (
        <div key={value} class="option">
          <label>
            <input
              type="radio"
              name={id}
              checked={value === chosen}
              aria-describedby={help && `${id}-${value}`}
              onChange={() => choose(value)}
            />
            {say(name)}
          </label>
          {help && (
            <p id={`${id}-${value}`} class="help">
              {say(help)}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
