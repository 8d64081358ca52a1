using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Planning;
using Connectors.Web.Pages;

namespace Connectors.Web.Tests.Pages.Installed;

public sealed class OwnValueTests
{
    [Theory]
    // mine, theirs, what was typed, the value as JSON, the fault
    [InlineData("10", "20", "17", "17", null)]
    [InlineData("10", "20", "many", null, "Enter a number.")]
    [InlineData("10", "20", "\"17\"", null, "Enter a number.")]
    [InlineData("10", "20", " ", null, "Enter a value.")]
    [InlineData("\"/a\"", "\"/b\"", "/c \"d\"", "\"/c \\u0022d\\u0022\"", null)]
    [InlineData("\"/a\"", null, "", "\"\"", null)]
    [InlineData("{\"key\":\"a\"}", null, "{\"key\":\"b\"}", "{\"key\":\"b\"}", null)]
    [InlineData("{\"key\":\"a\"}", null, "{key: b}", null, "Not valid JSON. Example: {\"key\": \"value\"}.")]
    public void A_value_of_ones_own_fits_its_question_or_says_what_is_wrong(
        string? mine, string? theirs, string typed, string? json, string? fault)
    {
        var decision = new Decision("place", DecisionChoice.Undecided) { Mine = mine, Theirs = theirs };

        Assert.Equal(new OwnValue(json, fault), OwnValue.Of(new Question(decision, null!, null!), typed));
    }

    [Theory]
    [InlineData("text/csv", "\"text/csv\"", null)]
    [InlineData("a\nb", null, "Headers can't contain line breaks. Use one line.")]
    [InlineData("é", null, "Headers can contain printable ASCII only. Remove other characters.")]
    public void A_header_value_has_to_fit_a_header(string typed, string? json, string? fault)
    {
        var decision = new Decision("endpoints[a].headers[Accept].value", DecisionChoice.Undecided) { Mine = "\"a\"", Theirs = "\"b\"" };

        Assert.Equal(new OwnValue(json, fault), OwnValue.Of(new Question(decision, null!, null!), typed));
    }

    [Fact]
    public void A_text_is_shown_as_it_is_typed()
    {
        var question = new Question(new Decision("place", DecisionChoice.Undecided) { Mine = "\"a\"" }, null!, null!);

        Assert.Equal("say \"hi\"", OwnValue.Typed(question, "\"say \\\"hi\\\"\""));
    }
}
