using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UpdateCentre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AnswerRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PackageId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<int>(type: "INTEGER", nullable: false),
                    Mine = table.Column<string>(type: "TEXT", nullable: true),
                    Theirs = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerRules_Packages_PackageId",
                        column: x => x.PackageId,
                        principalTable: "Packages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConnectorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateHolds_Connectors_ConnectorId",
                        column: x => x.ConnectorId,
                        principalTable: "Connectors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateJobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AliveAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateJobs_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateJobItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ConnectorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConnectorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    ToVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Option = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Undo = table.Column<int>(type: "INTEGER", nullable: true),
                    PlanHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Consents = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: true),
                    Proof = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateJobItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateJobItems_Connectors_ConnectorId",
                        column: x => x.ConnectorId,
                        principalTable: "Connectors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UpdateJobItems_UpdateJobs_JobId",
                        column: x => x.JobId,
                        principalTable: "UpdateJobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRules_OrganisationId_PackageId",
                table: "AnswerRules",
                columns: new[] { "OrganisationId", "PackageId" });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRules_PackageId",
                table: "AnswerRules",
                column: "PackageId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateHolds_ConnectorId",
                table: "UpdateHolds",
                column: "ConnectorId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpdateHolds_OrganisationId",
                table: "UpdateHolds",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateJobItems_ConnectorId",
                table: "UpdateJobItems",
                column: "ConnectorId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateJobItems_JobId_Position",
                table: "UpdateJobItems",
                columns: new[] { "JobId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpdateJobItems_JobId_State_Position",
                table: "UpdateJobItems",
                columns: new[] { "JobId", "State", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateJobs_OrganisationId_State_AskedAt",
                table: "UpdateJobs",
                columns: new[] { "OrganisationId", "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateJobs_State_AliveAt",
                table: "UpdateJobs",
                columns: new[] { "State", "AliveAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerRules");

            migrationBuilder.DropTable(
                name: "UpdateHolds");

            migrationBuilder.DropTable(
                name: "UpdateJobItems");

            migrationBuilder.DropTable(
                name: "UpdateJobs");
        }
    }
}
