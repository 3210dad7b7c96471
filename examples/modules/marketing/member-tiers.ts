import { memberTier } from "shopwright";

// What regular customers get. Exactly one tier is the one that new customers begin with.
export default [
  memberTier("basic", { title: "Member", level: 0, growthFrom: 0, default: true, keepFor: "none" }),
  memberTier("gold", { title: "Gold", level: 1, growthFrom: 1000, percentOff: "5%", keepFor: "1y" }),
];
