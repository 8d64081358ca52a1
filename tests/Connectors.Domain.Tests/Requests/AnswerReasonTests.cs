using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

/// <summary>Why a third party rejected a request, where it says so.</summary>
public sealed class AnswerReasonTests
{
    [Theory]
    [InlineData("""{"error":"Name is taken."}""", "Name is taken.")]
    [InlineData("""{"error":{"code":400,"message":"Total must be positive."}}""", "Total must be positive.")]
    [InlineData("""{"errors":[{"code":1},{"detail":"Email is not valid."}]}""", "Email is not valid.")]
    [InlineData("""{"type":"about:blank","title":"Bad request","detail":"No such customer."}""", "No such customer.")]
    [InlineData("""{"error":"invalid_grant","error_description":"The code expired."}""", "The code expired.")]
    [InlineData("""["Too long."]""", "Too long.")]
    [InlineData("""{"message":"First line.\nat Some.Where()"}""", "First line.")]
    [InlineData("""{"message":""}""", null)]
    [InlineData("""{"id":7}""", null)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public void The_most_telling_text_is_found_where_third_parties_put_it(string body, string? reason) =>
        Assert.Equal(reason, AnswerReason.In(body));

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal(301, AnswerReason.In($$"""{"message":"{{new string('x', 5_000)}}"}""")!.Length);
}
