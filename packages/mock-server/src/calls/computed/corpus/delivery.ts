import type { Script } from "./script.js";

export const delivery: Script = {
  opening: {
    answering: [
      "Hi, you've reached Northwind Parcels, I'm {agent}. What can I do for you?",
    ],
    dialling: [
      "Hi {first}, it's {agent} from Northwind Parcels about your delivery on {day}.",
    ],
  },
  need: [
    "Hello, where is my parcel?",
    "It says delivered, but there's nothing here.",
    "I need to change the address for a delivery.",
    "Hi, I got the wrong item.",
  ],
  exchanges: [
    {
      agent: "I'm sorry to hear that. Could you give me the order number?",
      user: [
        "Sure, it's {ref}.",
        "One second. It's {ref}.",
        "I don't have it with me, sorry.",
      ],
    },
    {
      agent:
        "I found it. Your parcel left our depot and should arrive on {day} before {time}.",
      user: [
        "Oh good.",
        "That's later than I was told.",
        "And who can sign for it?",
      ],
      tool: {
        name: "track_order",
        arguments: { order: "{ref}" },
        result: {
          order: "{ref}",
          status: "in_transit",
          expected: "{day}",
          stops_left: "{number}",
        },
      },
    },
    {
      agent: "Was the box damaged when it came?",
      user: [
        "Yes, one corner was open.",
        "No, the box was fine.",
        "A little, but nothing serious.",
      ],
    },
    {
      agent: "Is the address on {last} Street still right?",
      user: [
        "Yes, it is.",
        "No, we moved to number {number}.",
        "It's the side entrance, actually.",
      ],
    },
    {
      agent:
        "I have started a refund of {amount} dollars. It takes about {number} days.",
      user: [
        "Thank you, that helps.",
        "To the same card?",
        "Okay, I'll keep an eye on it.",
      ],
      tool: {
        name: "issue_refund",
        arguments: {
          order: "{ref}",
          amount: "{amount}",
          currency: "USD",
        },
        result: {
          accepted: true,
          days: "{number}",
        },
      },
    },
    {
      agent: "Would you like us to leave it with a neighbour next time?",
      user: [
        "Please don't.",
        "Yes, the one on the left.",
        "At the shop on the corner, please.",
      ],
    },
    {
      agent: "I can send the driver a note. What should it say?",
      user: [
        "Ring twice, the bell is weak.",
        "Call me when you're at the gate.",
        "Just leave it by the door.",
      ],
    },
    {
      agent: "May I ask what you think of our service so far?",
      user: ["Mostly fine.", "It used to be faster.", "Very good, really."],
    },
  ],
  closing: [
    {
      agent: "Can I help you with anything else today?",
      user: ["No, I'm good.", "That's it, thanks a lot."],
    },
    {
      agent: "Thanks for calling, {first}. Take care.",
      user: ["You too, bye.", "Bye bye."],
    },
  ],
  summaries: [
    "The caller asked about order {ref}, which is due on {day}.",
    "{first} {last} reported a problem with order {ref}; a refund of {amount} dollars was started.",
  ],
};
