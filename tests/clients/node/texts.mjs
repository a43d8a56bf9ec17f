/** A small document in the one style, with Chinese and an emoji before the places that are asked about. */
export const grant = `policy grant "补助😀办法" {
  effective  from 2022-01-01 for 3 years
  rounding   half up to 0.01元
}

article 1 "购置" {
  benefit purchase "购置补助" {
    fact kind  "类别":   one of { cutting "数控机床", robot "机器人" }
    fact price "购置额": money
    require kind = robot  "是机器人"
    amount  10% of price
    cap     30万元 per claimant per year
  }
}
`;

/** Its tests, in a file beside it. */
export const grantTests = `test "一成" oracle "10万元的10%是1万元" {
  claim a = purchase { claimant: "甲", event_date: 2022-05-01, kind: robot, price: 10万元 }
  expect a: 1万元
}
`;

/** Reads a table from a file. */
export const lending = `policy lending "贴息办法" {
  effective from 2022-01-01 for 3 years
  rounding half up to 0.01元
}
table lpr by date: rate from "lpr.csv" column lpr by published
`;

export const lpr = 'published,lpr\n2022-01-20,3.7%\n';

/** Claims of a year: two are paid, one is not of the kind. */
export const claims = `claim_id,benefit,claimant,event_date,filed_date,kind,price
A-1,purchase,甲公司,2022-03-01,,robot,20万元
A-2,purchase,乙公司,2022-04-01,,robot,30万元
A-3,purchase,丙公司,2022-05-01,,cutting,10万元
`;
