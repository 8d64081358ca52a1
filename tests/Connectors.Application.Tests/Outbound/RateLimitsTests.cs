using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Outbound;

public sealed class RateLimitsTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Copies_of_the_application_count_one_rate_limit_together(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var noon = new FixedTime(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var copies = new[] { database.AddCopy(), database.AddCopy() }
            .Select(copy => new RateLimits(copy.Services.GetRequiredService<IRateCounts>(), noon))
            .ToList();
        var (connector, limit) = (new RateId(Guid.NewGuid()), new RateLimit { Requests = 5, Per = RatePeriod.Day });

        using var together = new Barrier(12);

        var turns = await Task.WhenAll(Enumerable.Range(0, 12).Select(turn => Task.Factory.StartNew(() =>
        {
            together.SignalAndWait();
            return copies[turn % 2].WaitAsync([(connector, limit)], TimeSpan.Zero, CancellationToken.None).GetAwaiter().GetResult();
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(5, turns.Count(fault => fault is null));
        Assert.All(turns.OfType<Reason>(), reason => Assert.Equal(
            new Reason.LimitUsedUp(5, RatePeriod.Day, new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc)), reason));
        noon.Now = noon.Now.AddDays(1);
        Assert.Null(await copies[0].WaitAsync([(connector, limit)], TimeSpan.Zero, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_turn_that_is_not_had_in_full_takes_nothing_from_those_who_share_a_part_of_it(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var noon = new FixedTime(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var limits = new RateLimits(database.AddCopy().Services.GetRequiredService<IRateCounts>(), noon);
        (RateId, RateLimit?) connector = (new RateId(Guid.NewGuid()), new RateLimit { Requests = 1, Per = RatePeriod.Day });
        (RateId, RateLimit?) first = (new RateId(Guid.NewGuid()), new RateLimit { Requests = 2, Per = RatePeriod.Day });
        (RateId, RateLimit?) second = (new RateId(Guid.NewGuid()), null);

        Assert.Null(await limits.WaitAsync([first, connector], TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.NotNull(await limits.WaitAsync([first, connector], TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.NotNull(await limits.WaitAsync([second, connector], TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Null(await limits.WaitAsync([first], TimeSpan.Zero, TestContext.Current.CancellationToken));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
