using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Tests.Merging;

/// <summary>The table of the merge, row by row, at a property, at an object of a list, and at a member of a set.</summary>
public sealed class MergeTableTests
{
    /// <summary>
    /// Baseline, mine, theirs, the state, and the result; a dash is nothing, a question mark is mine until somebody decides.
    /// </summary>
    public static TheoryData<string, MergeState, string> Rows => new()
    {
        { "AAA", MergeState.Unchanged, "A" },
        { "AAB", MergeState.TheirsTaken, "B" },
        { "ABA", MergeState.MineKept, "B" },
        { "ABB", MergeState.SameOnBothSides, "B" },
        { "ABC", MergeState.BothChanged, "B?" },
        { "-A-", MergeState.MyAdditionKept, "A" },
        { "--A", MergeState.TheirAdditionTaken, "A" },
        { "-AA", MergeState.SameAdditionOnBothSides, "A" },
        { "-AB", MergeState.BothAdded, "A?" },
        { "A-A", MergeState.MyRemovalKept, "-" },
        { "AA-", MergeState.TheirRemovalTaken, "-" },
        { "A--", MergeState.RemovedOnBothSides, "-" },
        { "A-B", MergeState.ChangedAndRemoved, "-?" },
        { "AB-", MergeState.ChangedAndRemoved, "B?" },
    };

    /// <summary>The rows of objects in lists: a small letter is the same object with another label.</summary>
    public static TheoryData<string, MergeState, string> ObjectRows => new(Rows) { { "A-a", MergeState.RewordedAndRemoved, "-" } };

    [Theory]
    [MemberData(nameof(ObjectRows))]
    public void A_row_of_the_table_has_its_state(string letters, MergeState state, string result)
    {
        Assert.Equal(state, MergeTable.StateOf(letters));
        Assert.Equal(result.EndsWith('?'), MergeTable.TakesMine(state) is null);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_property_is_merged_by_the_table(string letters, MergeState state, string result)
    {
        var merge = Merged(letters, letter => letter == '-' ? "" : $""" "category": "{letter}" """);

        Assert.NotEqual(default, state.ToString());
        Assert.Equal(result[0] == '-' ? null : result[..1], merge.Definition!.Content.Category);
        Assert.Equal(result.EndsWith('?') ? ["category"] : [], merge.Open.Select(decision => decision.Path));
    }

    [Theory]
    [MemberData(nameof(ObjectRows))]
    public void An_object_of_a_list_is_merged_by_the_table(string letters, MergeState state, string result)
    {
        var merge = Merged(letters, letter => letter == '-' ? "" : $$"""
            "variables": [{ "key": "v", "default": "{{char.ToUpperInvariant(letter)}}", "label": "{{(letter == 'a' ? "Other" : "One")}}" }]
            """);

        var place = state == MergeState.ChangedAndRemoved ? "variables[v]" : "variables[v].default";
        Assert.Equal(result[0] == '-' ? null : result[..1], merge.Definition!.Content.Variables.SingleOrDefault()?.Default);
        Assert.Equal(result.EndsWith('?') ? [place] : [], merge.Open.Select(decision => decision.Path));
    }

    [Theory]
    [InlineData("r", "r w", "r x", "r w x")]
    [InlineData("r w", "r", "w", "")]
    [InlineData("", "r", "r", "r")]
    [InlineData("r w x", "r w x y", "r x", "r x y")]
    public void A_set_takes_the_additions_and_removals_of_both(string baseline, string mine, string theirs, string expected)
    {
        var merge = ThreeWayMerge.Merge(WithScopes(baseline), WithScopes(mine), WithScopes(theirs));

        Assert.True(merge.IsClean);
        Assert.Equal(WithScopes(expected), merge.Definition);
    }

    private static MergeResult Merged(string letters, Func<char, string> more) =>
        ThreeWayMerge.Merge(
            Some.Definition(Some.Json(more(letters[0]))),
            Some.Definition(Some.Json(more(letters[1]))),
            Some.Definition(Some.Json(more(letters[2]))));

    private static ConnectorDefinition WithScopes(string scopes)
    {
        var list = new JsonArray([.. scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => (JsonNode)scope)]);
        return Some.Definition(Some.Json(
            $$""" "authentication": [{ "key": "o", "type": "oauth2ClientCredentials", "scopes": {{list.ToJsonString()}} }] """));
    }
}
