namespace PolicyLang.Replay.Documents;

/// <summary>What is typed, corrected, deleted and looked at in each language's document.</summary>
internal static class Scripts
{
    public static readonly Script Policy = new()
    {
        BlockBehind = "  departments \"市市场监管局\", \"市科技局\"\n",
        Block = """


              benefit drawing_award "专利导航奖励" {
                fact contract_no   "合同编号":     text
                fact deal_price    "实际交易金额": money
                fact used_locally  "在泉州转化实施": bool
                event "付款日"
                same when contract_no
                require used_locally "在泉州转化实施"
                let base = min(deal_price, 500万元)
                amount 10% of base
                cap 30万元 per claimant per year
                once per contract_no
              }
            """,
        Number = ("30万元 per claimant per year", "50万元 per claimant per year"),
        LineToDelete = "    require not related_party",
        Rename = ("deal_price", "net_price"),
        Hovered = "local_enterprise",
        CompletedBehind = "event \"付款日\"\n",
    };

    public static readonly Script Chinese = new()
    {
        BlockBehind = "  责任单位 “市市场监管局”、“市科技局”\n",
        Block = """


              奖补 drawing_award “专利导航奖励” {
                填报 contract_no   “合同编号”：     文字
                填报 deal_price    “实际交易金额”： 金额
                填报 used_locally  “在泉州转化实施”： 是否
                发生日 “付款日”
                同一事项 contract_no
                条件 used_locally “在泉州转化实施”
                其中 base = 取低（deal_price，500万元）
                数额 base 的 10%
                封顶 30万元 每申报人 每年
                一次 每 contract_no
              }
            """,
        Number = ("30万元 每申报人", "50万元 每申报人"),
        LineToDelete = "    条件 非",
        Rename = ("deal_price", "net_price"),
        Hovered = "local_enterprise",
        CompletedBehind = "发生日 “付款日”\n",
    };

    public static readonly Script TypeScript = new()
    {
        BlockBehind = "// articles of group ",
        Block = """


            export class DrawingAward {
              contractNo = "";
              dealPrice = 0;
              usedLocally = false;
              claimant = "";

              amount(): number {
                const base = Math.min(this.dealPrice, 5000000);
                if (!this.usedLocally) {
                  return 0;
                }
                return Math.min(base * 0.1, 300000);
              }
            }
            """,
        Number = ("300000; // cap", "500000; // cap"),
        LineToDelete = "    if (this.relatedParty",
        Rename = ("dealPrice", "netPrice"),
        Hovered = "localEnterprise",
        CompletedBehind = "amount(): number {\n",
    };

    public static readonly Script Python = new()
    {
        BlockBehind = "# articles of group ",
        Block = """


            class DrawingAward:
                def __init__(self) -> None:
                    self.contract_no = ""
                    self.deal_price = 0
                    self.used_locally = False
                    self.claimant = ""

                def amount(self) -> float:
                    base = min(self.deal_price, 5000000)
                    if not self.used_locally:
                        return 0
                    return min(base * 0.1, 300000)

            """,
        Number = ("300000  # cap", "500000  # cap"),
        LineToDelete = "        if self.related_party",
        Rename = ("deal_price", "net_price"),
        Hovered = "local_enterprise",
        CompletedBehind = "-> float:\n",
    };

    public static readonly Script Cpp = new()
    {
        BlockBehind = "// articles of group ",
        Block = """


            struct DrawingAward {
              std::string contractNo;
              double dealPrice = 0;
              bool usedLocally = false;
              std::string claimant;

              double amount() const {
                double base = std::min(dealPrice, 5000000.0);
                if (!usedLocally) {
                  return 0;
                }
                return std::min(base * 0.1, 300000.0);
              }
            };
            """,
        Number = ("300000.0); // cap", "500000.0); // cap"),
        LineToDelete = "    if (relatedParty",
        Rename = ("dealPrice", "netPrice"),
        Hovered = "localEnterprise",
        CompletedBehind = "amount() const {\n",
    };

    public static readonly Script Yaml = new()
    {
        BlockBehind = "# articles of group ",
        Block = """


              - name: drawing_award
                contractNo: "2021-1"
                dealPrice: 100
                usedLocally: true
                localEnterprise: true
                cap: 300000
            """,
        Number = ("300000 # cap", "500000 # cap"),
        LineToDelete = "    relatedParty",
        Rename = ("drawing_award", "drawing_grant"),
        Hovered = "localEnterprise",
        CompletedBehind = "\"2021-1\"\n",
    };

    public static readonly Script Json = new()
    {
        BlockBehind = "\"name\": \"group_",
        Block = """


                {
                  "name": "drawing_award",
                  "contractNo": "2021-1",
                  "dealPrice": 100,
                  "usedLocally": true,
                  "localEnterprise": true,
                  "cap": 300000
                },
            """,
        Number = ("300000\n", "500000\n"),
        LineToDelete = "      \"relatedParty\"",
        Rename = ("drawing_award", "drawing_grant"),
        Hovered = "localEnterprise",
        CompletedBehind = "\"2021-1\",\n",
    };
}
