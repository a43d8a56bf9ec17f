namespace PolicyLang.Tests.Cli;

/// <summary>A small rulebook and its claims: half of a fee, at most 3000 yuan a person and year.</summary>
internal static class NightSchool
{
    public const string Rules = """
        policy night_school_2026 "夜校措施" {
          number     "某政文〔2026〕1号"
          effective  from 2026-01-01 for 2 years
          rounding   half up to 0.01元
        }

        article 1 "学费" {
          text "参加夜校学习并结业的，按学费的50%补助，每人每年最高3000元。"

          benefit night_school "夜校学费补助" {
            fact fee       "学费":   money
            fact finished  "已结业": bool
            event "结业日"
            require finished  "取得结业证书"
            amount  50% of fee
            cap     3000元 per claimant per year
          }
          benefit travel "差旅补助" {
            fact distance  "里程": count
            amount  10元
          }
        }

        """;

    /// <summary>50 % of 4000 = 2000; not finished; 50 % of 5000 = 2500, of which 3000 − 2000 = 1000 is left.</summary>
    public const string Claims = """
        claim_id,benefit,claimant,event_date,fee,finished
        N-1,night_school,李雷,2026-03-01,4000元,yes
        N-2,night_school,韩梅,2026-04-15,1200元,no
        N-3,night_school,李雷,2026-09-01,5000,yes

        """;

    public const string Test = """
        test "半价，每年三千" oracle "第一条，手工计算" {
          claim a = night_school { claimant: "李雷", event_date: 2026-03-01, fee: 4000元, finished: yes }
          claim b = a with { event_date: 2026-09-01, fee: 5000元 }
          expect a: 2000元
          expect b: 1000元
        }
        test "未结业" oracle "第一条" {
          claim c = night_school { claimant: "韩梅", event_date: 2026-03-01, fee: 4000元, finished: no }
          expect c: ineligible "取得结业证书"
        }

        """;

    /// <summary>A folder with the rules, and the claims in claims.csv.</summary>
    public static TestFolder Folder()
    {
        var folder = new TestFolder();
        folder.Write("rules/a.policy", Rules);
        folder.Write("claims.csv", Claims);
        return folder;
    }
}
