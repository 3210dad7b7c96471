/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DailyWindow, Rate, Secret, Text } from "./units.js";

/**
 * A way in which messages reach the staff.
 */
export type ChannelSpec =
  | {
      /**
       * Mail to some addresses.
       */
      type: "email";
      /**
       * Mail addresses, at least one: operations@shop.example.
       *
       * @minItems 1
       */
      recipients: string[];
      /**
       * Mail address it comes from: noreply@shop.example; left out: the shop's own.
       */
      sender?: string;
      /**
       * What staff call it; left out: its name. At most 200 characters.
       */
      title?: Text;
      /**
       * Whether messages go out: yes unless given.
       */
      enabled?: boolean;
      /**
       * Messages that are less bad are left out: none, info, unless given. Those that do not say always go.
       */
      minSeverity?: "info" | "warning" | "critical";
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * Short messages to some phones.
       */
      type: "sms";
      /**
       * Phone numbers with country code, at least one: +8613800138000.
       *
       * @minItems 1
       */
      recipients: string[];
      /**
       * The provider that sends them, by the name that the shop knows it by: aliyun.
       */
      provider: string;
      /**
       * Secret that holds the provider's credentials.
       */
      credentials: Secret;
      /**
       * The name that stands before each message (短信签名), as registered: 茶里. At most 40 characters.
       */
      signature?: string;
      /**
       * What staff call it; left out: its name. At most 200 characters.
       */
      title?: Text;
      /**
       * Whether messages go out: yes unless given.
       */
      enabled?: boolean;
      /**
       * Messages that are less bad are left out: none, info, unless given. Those that do not say always go.
       */
      minSeverity?: "info" | "warning" | "critical";
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A POST request to an address of your own.
       */
      type: "webhook";
      /**
       * The address, http or https, at most 2000 characters: https://hooks.shop.example/orders.
       */
      url: string;
      /**
       * Secret that signs the request; left out: not signed.
       */
      credentials?: Secret;
      /**
       * What staff call it; left out: its name. At most 200 characters.
       */
      title?: Text;
      /**
       * Whether messages go out: yes unless given.
       */
      enabled?: boolean;
      /**
       * Messages that are less bad are left out: none, info, unless given. Those that do not say always go.
       */
      minSeverity?: "info" | "warning" | "critical";
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A WeCom (企业微信) group robot.
       */
      type: "wecom";
      /**
       * Secret that holds the robot's web hook address: whoever knows it can post.
       */
      webhook: Secret;
      /**
       * Members to mention, by user id or phone, or all for everyone: zhang.wei.
       */
      mentions?: string[];
      /**
       * What staff call it; left out: its name. At most 200 characters.
       */
      title?: Text;
      /**
       * Whether messages go out: yes unless given.
       */
      enabled?: boolean;
      /**
       * Messages that are less bad are left out: none, info, unless given. Those that do not say always go.
       */
      minSeverity?: "info" | "warning" | "critical";
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A DingTalk (钉钉) group robot.
       */
      type: "dingtalk";
      /**
       * Secret that signs each message (加签); left out: not signed.
       */
      signingKey?: Secret;
      /**
       * Secret that holds the robot's web hook address: whoever knows it can post.
       */
      webhook: Secret;
      /**
       * Members to mention, by user id or phone, or all for everyone: zhang.wei.
       */
      mentions?: string[];
      /**
       * What staff call it; left out: its name. At most 200 characters.
       */
      title?: Text;
      /**
       * Whether messages go out: yes unless given.
       */
      enabled?: boolean;
      /**
       * Messages that are less bad are left out: none, info, unless given. Those that do not say always go.
       */
      minSeverity?: "info" | "warning" | "critical";
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A Feishu (飞书) group robot.
       */
      type: "feishu";
      /**
       * Secret that signs each message (加签); left out: not signed.
       */
      signingKey?: Secret;
      /**
       * Secret that holds the robot's web hook address: whoever knows it can post.
       */
      webhook: Secret;
      /**
       * Members to mention, by user id or phone, or all for everyone: zhang.wei.
       */
      mentions?: string[];
      /**
       * What staff call it; left out: its name. At most 200 characters.
       */
      title?: Text;
      /**
       * Whether messages go out: yes unless given.
       */
      enabled?: boolean;
      /**
       * Messages that are less bad are left out: none, info, unless given. Those that do not say always go.
       */
      minSeverity?: "info" | "warning" | "critical";
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    };
