import { expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import { matchesAddress, parseAddressFilter } from "../../src/model/address-filter.js";

const ADDRESSES = [
  { store: "flagship", kind: "order_policy", name: null },
  { store: "flagship", kind: "coupon", name: "spring-10" },
  { store: "flagship", kind: "coupon", name: "27/a" },
  { store: "flagship", kind: "coupon", name: "a*" },
  { store: "outlet", kind: "coupon", name: "spring-20" },
  { store: "outlet", kind: "campaign", name: "spring" },
];

it.each<[string, readonly number[]]>([
  ["coupon", [1, 2, 3, 4]],
  ["coupon.spring-*", [1, 4]],
  ["coupon.*0", [1, 4]],
  ["coupon.s*-*0", [1, 4]],
  ["flagship/*", [0, 1, 2, 3]],
  ["*/coupon.*", [1, 2, 3, 4]],
  ["*", [0, 1, 2, 3, 4, 5]],
  ["*.spring*", [1, 4, 5]],
  ["out*/c*", [4, 5]],
  ["order_policy", [0]],
  ["order_policy.default", [0]],
  ['flagship/coupon["27/a"]', [2]],
  ['coupon["a*"]', [3]],
  ["coupon.a*", [3]],
  ["coupon.spring", []],
  ["coupon.*x*", []],
])("%s", (text, expected) => {
  const filter = parseAddressFilter(text);
  if (filter === null) throw new Error("no filter");
  const matched = ADDRESSES.filter((address) => matchesAddress(filter, address));
  expect(matched.map(formatAddress)).toEqual(
    expected.map((index) =>
      ADDRESSES.slice(index, index + 1)
        .map(formatAddress)
        .join(),
    ),
  );
});

it.each(["", "/", "flagship/", "Coupon", "coupon.", 'coupon["a]', "coupon.a.b", "a/b/c", 'coupon["\\x"]'])(
  "%j is none",
  (text) => expect(parseAddressFilter(text)).toBeNull(),
);
