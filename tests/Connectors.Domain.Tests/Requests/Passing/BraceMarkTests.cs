using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Passing;

/// <summary>A step whose double braces were once sent as written is named until somebody has looked at it.</summary>
public sealed class BraceMarkTests
{
    [Theory]
    [InlineData("status", "{{ status }}", true)]
    [InlineData("status", "Hello {{customer", true)]
    [InlineData("status", "{ status }", false)]
    [InlineData("where[01]", "[\"{{ status }}\",\"HasValue\",\"\"]", false)]
    public void A_value_with_double_braces_needs_the_mark(string key, string text, bool isMissing)
    {
        var values = new Dictionary<string, string> { [key] = text };

        Assert.Equal(isMissing, BraceMark.IsMissing(values));
        Assert.False(BraceMark.IsMissing(BraceMark.Put(values)));
        Assert.Equal(isMissing, BraceMark.Put(values).ContainsKey(PassingKeys.Braces));
    }
}
