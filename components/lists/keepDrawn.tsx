import type { Component, FunctionComponent } from "preact";
import type { ListedPost } from "@/storage/posts";
import { language } from "../words";

/**
 * Gives a row that is drawn anew only where something of it has changed: a key chooses one post of a hundred and fifty, and
 * each change of the database brings all of them as new objects. `Row` must take all it shows from its properties.
 */
export function keepDrawn<Props extends { post: ListedPost }>(
  Row: FunctionComponent<Props>,
): FunctionComponent<Props> {
  return function Kept(this: Component<Props>, props: Props) {
    const spoken = language();
    this.shouldComponentUpdate = (next) => spoken !== language() || !isSame(this.props, next);
    return <Row {...props} />;
  };
}

/** Whether two rows look the same. Pure. */
export function isSame<Props extends { post: ListedPost }>(one: Props, other: Props): boolean {
  const { post, ...rest } = one;
  const { post: otherPost, ...otherRest } = other;
  return hasSame(rest, otherRest, []) && hasSame(post, otherPost, ["keys"]);
}

/** Whether two objects have the same fields, but for those that are not looked at. */
function hasSame(one: object, other: object, but: string[]): boolean {
  const [fields, others] = [Object.entries(one), Object.keys(other)];
  if (fields.length !== others.length) return false;
  return fields.every(
    ([field, value]) => but.includes(field) || Object.is(value, other[field as keyof typeof other]),
  );
}
