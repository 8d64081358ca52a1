using System.Net;
using Connectors.Domain.Reasons;
using Connectors.Outbound;

namespace Connectors.Application.Tests.Outbound;

/// <summary>The chain of handlers: rate limit, sign-in, run log, redirects.</summary>
public sealed class OutboundHandlersTests
{
    [Fact]
    public async Task A_refused_token_is_renewed_once_and_each_request_has_its_turn_and_its_line()
    {
        using var course = new Course { Responses = { Answer(HttpStatusCode.Unauthorized), Answer(HttpStatusCode.Unauthorized) } };

        using var answer = await course.SendAsync();

        Assert.Equal(
            ["turn", "kept old", "/orders old", "refused 401", "renewed", "turn", "kept new", "/orders new"], course.Events);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_refusal_stands_where_no_token_can_be_renewed()
    {
        using var course = new Course { IsPossible = false, Responses = { Answer(HttpStatusCode.Unauthorized) } };

        using var answer = await course.SendAsync();

        Assert.Equal(["turn", "kept old", "/orders old"], course.Events);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_turn_that_is_too_far_away_sends_nothing_and_keeps_nothing()
    {
        using var course = new Course { Turn = () => new Reason.Unreachable() };

        var refused = await Assert.ThrowsAsync<TurnRefusedException>(course.SendAsync);

        Assert.Equal(new Reason.Unreachable(), refused.Reason);
        Assert.Equal(["turn"], course.Events);
    }

    [Fact]
    public async Task A_redirect_has_its_turn_and_the_line_of_its_request()
    {
        var moved = Answer(HttpStatusCode.Found);
        moved.Headers.Location = new Uri("/moved", UriKind.Relative);
        using var course = new Course { Responses = { moved } };

        using var answer = await course.SendAsync();

        Assert.Equal(["turn", "kept old", "/orders old", "turn", "/moved old"], course.Events);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status) => new(status);
}
