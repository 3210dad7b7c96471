import { memberTier } from "shopwright";
import { integer, tables, text } from "./_tables";

const PRIVILEGES = {
  priviledge_sign_in: "签到",
  priviledge_comment: "评论获奖励",
  priviledge_promotion: "专享活动",
  priviledge_member_price: "会员价格",
  priviledge_birthday: "生日",
};

// ums_member_level, from the lowest growth up: the table has no level of its own.
export default [...tables.memberLevels]
  .sort((a, b) => Number(a["growth_point"]) - Number(b["growth_point"]))
  .map((row, index) =>
    memberTier(`${row["id"]}`, {
      title: text(row, "name"),
      level: index + 1,
      growthFrom: integer(row, "growth_point"),
      freeShippingFrom: row["priviledge_free_freight"] === "1" ? text(row, "free_freight_point") : "none",
      growthPerReview: integer(row, "comment_growth_point"),
      default: row["default_status"] === "1",
      benefits: Object.entries(PRIVILEGES).flatMap(([column, title]) => (row[column] === "1" ? [title] : [])),
      keepFor: "none",
    }),
  );
